/** Key combinations, as the reader set them in the browser. */
import { browser } from './browser';

/** The browser's own page for shortcuts, where the browser cannot be asked to open it. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

export interface KnownShortcut {
  name: string;
  /** What it does, in the manifest's words; may be empty. */
  description: string;
  /** The keys to be pressed together; none if it is not set. */
  keys: string[];
}

/** Not there in a browser without keys, or where the manifest names no command. */
type Commands = {
  getAll?: () => Promise<{ name?: string; description?: string; shortcut?: string }[]>;
  openShortcutSettings?: () => Promise<void>;
};
const commands = (): Commands => ((browser as { commands?: unknown }).commands ?? {}) as Commands;

/** The shortcuts that the manifest names. */
export async function listShortcuts(): Promise<KnownShortcut[]> {
  const all = (await commands().getAll?.()) ?? [];
  return all.map(({ name = '', description = '', shortcut }) => {
    const keys = shortcut ? shortcut.split('+').filter((key) => key !== '') : [];
    return { name, description, keys };
  });
}

/**
 * Opens the browser's page on which shortcuts are changed.
 * @returns false where the reader has to find it
 */
export async function openShortcutPage(): Promise<boolean> {
  try {
    const { openShortcutSettings } = commands();
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: SHORTCUTS_PAGE });
    return true;
  } catch {
    return false;
  }
}
