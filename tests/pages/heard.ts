/** What the page is to those who hear it: roles, names and words, ours put aside. */
import type { Page, SerializedAXNode } from 'puppeteer-core';
import type { Rig } from '../e2e/rig';

const isOurs = ({ role, haspopup }: SerializedAXNode) =>
  role === 'mark' || (role === 'button' && haspopup === 'dialog');

/** The tree, an entry for each role and each run of words. */
function entries(node: SerializedAXNode): string[] {
  if (node.role === 'StaticText') return [`“${node.name}`];
  const inner = (node.children ?? []).flatMap(entries);
  if (node.role === 'none' || isOurs(node)) return inner;
  return [`${node.role} ${node.level ?? ''} ${node.name ?? ''}`, ...inner, `end of ${node.role}`];
}

const joined = (all: readonly string[]) =>
  all.reduce<string[]>((list, entry) => {
    const last = list.at(-1);
    if (entry.startsWith('“') && last?.startsWith('“')) list[list.length - 1] = last + entry.slice(1);
    else list.push(entry);
    return list;
  }, []);

/** Puppeteer reads the whole tree in Chromium only; Firefox tells which elements have a role. */
export async function heard(page: Page, { engine }: Rig): Promise<string[]> {
  if (engine === 'chromium') {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    return tree ? joined(entries(tree)).map((entry) => entry.replaceAll(new URL(page.url()).host, '')) : [];
  }
  const found: string[] = [];
  for (const role of ['heading', 'paragraph', 'link', 'listitem', 'textbox', 'button', 'emphasis']) {
    for (const element of await page.$$(`aria/[role="${role}"]`)) {
      const words = await element.evaluate((one) => (one.matches('mark[data-claim]') ? null : one.textContent));
      if (words !== null) found.push(`${role} ${words}`);
    }
  }
  return found;
}

/** How often a button has just these words for a name. */
export const buttonsNamed = async (page: Page, name: string) => (await page.$$(`aria/${name}[role="button"]`)).length;
