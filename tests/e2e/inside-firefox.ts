/**
 * Looking inside Firefox over WebDriver BiDi. Puppeteer keeps its connection to itself, so it is taken by force; with
 * system access the browser's own window can be asked too.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { LaunchOptions } from '../../scripts/launch';
import type { Inside, Spot } from './rig';

const EXTENSION = 'on-the-record@extension.invalid';
const UUID = '0f7ec0de-0000-4000-8000-000000000001';

/** A fixed address for the extension's own pages. */
export const firefoxLaunch: Partial<LaunchOptions> = {
  prefs: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }) },
};

interface RemoteNode {
  sharedId?: string;
  value?: {
    nodeType?: number;
    nodeValue?: string;
    localName?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: {
      result?: RemoteNode & { value?: unknown };
      exceptionDetails?: { text: string };
      contexts?: { context: string }[];
    };
  }>;
}

const connectionOf = (browser: Browser) => (browser as unknown as { connection: Connection }).connection;
const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

function textOf(node: RemoteNode): string {
  const { value } = node;
  if (value?.localName === 'style') return '';
  if (value?.nodeType === 3) return value.nodeValue ?? '';
  return [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])].map(textOf).join(' ');
}

function controls(node: RemoteNode): RemoteNode[] {
  const { value } = node;
  const own = ['button', 'a', 'summary'].includes(value?.localName ?? '') ? [node] : [];
  const inner = [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])];
  return [...own, ...inner.flatMap(controls)];
}

export function firefoxInside(browser: Browser): Inside {
  const connection = connectionOf(browser);

  async function card(page: Page): Promise<RemoteNode | null> {
    const { result } = await connection.send('script.evaluate', {
      // Past names in the page that hide the document's own.
      expression: 'Document.prototype.querySelector.call(document, "on-the-record-card")',
      target: { context: contextOf(page) },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 40, includeShadowTree: 'all' },
    });
    return result.result?.value ? (result.result as RemoteNode) : null;
  }

  /** Runs a function body in the browser's own window. */
  async function inWindow(body: string): Promise<unknown> {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context: tree.result.contexts?.[0]?.context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result?.value ?? null;
  }

  return {
    async cardText(page) {
      const found = await card(page);
      return found && textOf(found).replace(/\s+/g, ' ').trim();
    },
    async cardControl(page, name) {
      const found = await card(page);
      const control =
        found &&
        controls(found).find(
          (node) => node.value?.attributes?.['aria-label']?.includes(name) || textOf(node).trim() === name,
        );
      if (!control) return null;
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration:
          "(node) => { node.scrollIntoView({ block: 'nearest' }); const r = node.getBoundingClientRect(); return JSON.stringify({ x: r.x + r.width / 2, y: r.y + r.height / 2 }); }",
        arguments: [{ sharedId: control.sharedId }],
        target: { context: contextOf(page) },
        awaitPromise: false,
      });
      return JSON.parse(String(result.result?.value)) as Spot;
    },
    extensionUrl: async (path) => `moz-extension://${UUID}/${path}`,
    async openTabs() {
      const urls = await inWindow(
        'return JSON.stringify(window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec));',
      );
      return JSON.parse(String(urls)) as string[];
    },
    async closeTabs(ending) {
      const closed = await inWindow(`
        const { gBrowser } = window;
        const tabs = gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec.endsWith(${JSON.stringify(ending)}));
        for (const tab of tabs) gBrowser.removeTab(tab);
        return tabs.length;`);
      return Number(closed);
    },
    async badge(page) {
      const host = JSON.stringify(new URL(page.url()).host);
      return String(
        await inWindow(`
          const { WebExtensionPolicy, gBrowser } = window;
          const policy = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
          const tab = gBrowser.tabs.findLast((one) => one.linkedBrowser.currentURI.spec.includes(${host}));
          const { tabTracker } = policy.extension.apiManager.global;
          const action = policy.extension.apiManager.global.browserActionFor(policy.extension);
          return action.action.getProperty(tab, 'badgeText') ?? '';`),
      );
    },
    async clickToolbar() {
      await inWindow(`
        const policy = window.WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        policy.extension.apiManager.global.browserActionFor(policy.extension).triggerAction(window);`);
    },
    async holdBackground(milliseconds) {
      await inWindow(`
        const policy = window.WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        await policy.extension.wakeupBackground?.();
        const view = [...policy.extension.views].find((one) => one.viewType === 'background');
        view.xulBrowser.messageManager.loadFrameScript(
          'data:,' + encodeURIComponent('const end = Date.now() + ${milliseconds}; while (Date.now() < end);'), false);`);
    },
    async stopBackground() {
      await inWindow(`
        const { extension } = window.WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        if (extension.backgroundState !== 'stopped') throw new Error('the background is ' + extension.backgroundState);`);
    },
    async setEnabled(on) {
      await inWindow(`
        const { AddonManager } = window.ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(${JSON.stringify(EXTENSION)});
        await addon.${on ? 'enable' : 'disable'}();`);
    },
    async pressCommand(_, name) {
      // No driver presses a key of the browser itself; what follows is what the browser calls then.
      await inWindow(`
        const { extension } = window.WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        extension.shortcuts.onCommand(${JSON.stringify(name)});`);
    },
    async chooseInMenu(_, selectionText) {
      await inWindow(`
        const { extension } = window.WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        const click = { menuItemId: 'check', selectionText: ${JSON.stringify(selectionText)}, modifiers: [], editable: false };
        extension.emit('webext-menu-menuitem-click', click, window.gBrowser.selectedTab);`);
    },
    async allowPrivate() {
      await inWindow(`
        const { AddonManager } = window.ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { ExtensionPermissions } = window.ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(${JSON.stringify(EXTENSION)}, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(${JSON.stringify(EXTENSION)})).reload();`);
    },
    async toolbarPopupText() {
      const value = await inWindow(`
        const popup = window.document.querySelector('browser.webextension-popup-browser');
        if (!popup) return null;
        return new Promise((done) => {
          // A popup that is not drawn yet never answers; it is asked again.
          window.setTimeout(() => done(null), 1000);
          popup.messageManager.addMessageListener('on-the-record:text', ({ data }) => done(data));
          popup.messageManager.loadFrameScript(
            'data:,sendAsyncMessage("on-the-record:text", content.document.body.innerText)', false);
        });`);
      return value === null ? null : String(value);
    },
  };
}
