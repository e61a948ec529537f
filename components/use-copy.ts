import { useContext, useState } from 'preact/hooks';
import { ShareContext } from './share-tools';

/** How a copy went: nothing was copied yet, it is on the clipboard, or the browser refused and here is the text. */
export type Outcome = null | { copied: true } | { copied: false; text: string };

/** Copying, and how it went. */
export function useCopy(): { outcome: Outcome; copy: (text: string) => void } {
  const tools = useContext(ShareContext);
  const [outcome, setOutcome] = useState<Outcome>(null);
  async function run(text: string): Promise<void> {
    // Emptied first, so that a second “Copied” is heard too.
    setOutcome(null);
    const copied = (await tools?.copy(text).catch(() => false)) ?? false;
    setOutcome(copied ? { copied } : { copied, text });
  }
  return { outcome, copy: (text) => void run(text) };
}
