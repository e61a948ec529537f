/** Looking inside Chromium over the DevTools protocol. */
import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import { type Inside, type Spot, until } from './rig';

type Node = Protocol.DOM.Node;

async function cardRoot(client: CDPSession): Promise<Node | null> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const find = (node: Node): Node | null => {
    if (node.nodeName === 'ON-THE-RECORD-CARD') return node.shadowRoots?.[0] ?? null;
    for (const child of node.children ?? []) {
      const found = find(child);
      if (found) return found;
    }
    return null;
  };
  return find(root);
}

function textOf(node: Node): string {
  if (node.nodeName === 'STYLE') return '';
  return node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(textOf).join(' ');
}

function attribute(node: Node, name: string): string {
  const { attributes = [] } = node;
  const place = attributes.findIndex((value, index) => index % 2 === 0 && value === name);
  return place < 0 ? '' : (attributes[place + 1] ?? '');
}

function controls(node: Node): Node[] {
  const own = ['BUTTON', 'A', 'SUMMARY'].includes(node.nodeName) ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(controls)];
}

async function middleOf(client: CDPSession, node: Node): Promise<Spot> {
  const { quads } = await client.send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

export function chromiumInside(browser: Browser): Inside {
  const clients = new WeakMap<Page, CDPSession>();
  const clientOf = async (page: Page) => {
    const client = clients.get(page) ?? (await page.createCDPSession());
    clients.set(page, client);
    return client;
  };
  /** Right after its start Chromium does not know its extensions yet. */
  const extensionId = () => until(async () => [...(await browser.extensions()).keys()][0], 'the extension');

  /** The background may be asleep; one of the extension's own pages has the same API and wakes nobody. */
  async function inExtension<Value>(run: (argument: string) => Promise<Value>, argument: string): Promise<Value> {
    const page = await browser.newPage();
    await page.goto(await inside.extensionUrl('record.html'));
    try {
      return await page.evaluate(run, argument);
    } finally {
      await page.close();
    }
  }

  const tabOf = (page: Page) =>
    inExtension(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id ?? -1;
    }, page.url());

  /** No driver presses a key or opens a menu of the browser itself; the event that follows is made instead. */
  async function dispatch(tabId: number, api: 'commands' | 'contextMenus', first: unknown): Promise<void> {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate(
      (name, value, id) => {
        const event = name === 'commands' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
        event.dispatch(value, { id });
      },
      api,
      first,
      tabId,
    );
  }

  const inside: Inside = {
    async cardText(page) {
      const root = await cardRoot(await clientOf(page));
      return root && textOf(root).replace(/\s+/g, ' ').trim();
    },
    async cardControl(page, name) {
      const client = await clientOf(page);
      const root = await cardRoot(client);
      const control =
        root &&
        controls(root).find((node) => attribute(node, 'aria-label').includes(name) || textOf(node).trim() === name);
      if (!control) return null;
      await client.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: control.backendNodeId });
      return middleOf(client, control);
    },
    async extensionUrl(path) {
      return `chrome-extension://${await extensionId()}/${path}`;
    },
    openTabs: async () => browser.targets().map((target) => target.url()),
    async closeTabs(ending) {
      const pages = (await browser.pages()).filter((page) => page.url().endsWith(ending));
      for (const page of pages) await page.close();
      return pages.length;
    },
    badge: (page) =>
      inExtension(async (host) => {
        const tabs = (await chrome.tabs.query({})).sort((a, b) => b.lastAccessed - a.lastAccessed);
        // A page on which the extension may not run has no address here: the one that was looked at last is meant.
        const tab = tabs.find(({ url }) => url && new URL(url).host === host) ?? tabs.find(({ url }) => !url);
        return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
      }, new URL(page.url()).host),
    async clickToolbar(page) {
      const client = await browser.target().createCDPSession();
      const { targetInfos } = await client.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      await client.send(
        'Extensions.triggerAction' as never,
        { id: await extensionId(), targetId: tab?.targetId } as never,
      );
    },
    async holdBackground(milliseconds) {
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      // Comes back when the worker has taken it on.
      await worker?.evaluate(hold, milliseconds);
    },
    async stopBackground() {
      const worker = () => browser.targets().find((one) => one.type() === 'service_worker');
      await (await worker()?.worker())?.close();
      await until(async () => !worker(), 'the worker to stop');
    },
    async setEnabled(on) {
      const manager = await browser.newPage();
      await manager.goto('chrome://extensions');
      await manager.evaluate((id, enabled) => chrome.management.setEnabled(id, enabled), await extensionId(), on);
      await manager.close();
    },
    async pressCommand(page, name) {
      await dispatch(await tabOf(page), 'commands', name);
    },
    async chooseInMenu(page, selectionText) {
      await dispatch(await tabOf(page), 'contextMenus', { menuItemId: 'check', selectionText });
    },
    async allowPrivate() {
      const manager = await browser.newPage();
      await manager.goto('chrome://extensions');
      await manager.evaluate(
        async (id) => {
          const { developerPrivate } = chrome;
          // The extension is loaded anew, which Chromium does from a folder for developers only.
          await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
        },
        await extensionId(),
      );
      await manager.close();
    },
    async toolbarPopupText() {
      const target = browser.targets().find((one) => one.url().endsWith('/popup.html'));
      const popup = await target?.asPage();
      return popup ? popup.evaluate(() => document.body.innerText) : null;
    },
  };
  return inside;
}

/** Runs in the background: nothing else does meanwhile. */
function hold(milliseconds: number): void {
  setTimeout(() => {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
  });
}

/** The part of the extension API that runs inside `evaluate`. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; lastAccessed: number }[]> };
  developerPrivate: Record<
    'updateProfileConfiguration' | 'updateExtensionConfiguration',
    (update: object) => Promise<void>
  >;
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  commands: { onCommand: { dispatch(...values: unknown[]): void } };
  contextMenus: { onClicked: { dispatch(...values: unknown[]): void } };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
};
