/** Starts a browser with the built extension in a fresh profile. */
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { FoundBrowser } from './browsers';
import { ROOT } from './records';

export interface LaunchOptions {
  headless: boolean;
  /** `host:port` of an HTTP proxy through which all requests go. */
  proxy?: string;
  /** Preferences, Firefox only. */
  prefs?: Record<string, unknown>;
  args?: string[];
  /** Folder of the extension, if not the one that was built last. */
  folder?: string;
}

const QUIET_CHROMIUM = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Folder of the built extension. */
export function outputOf(engine: FoundBrowser['engine']): string {
  return join(ROOT, '.output', engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Launches the browser; the extension is installed for as long as it runs. */
export async function launch({ engine, path }: FoundBrowser, options: LaunchOptions): Promise<Browser> {
  const { headless, proxy, prefs = {}, args = [], folder = outputOf(engine) } = options;
  if (engine === 'firefox') {
    const [host, port] = proxy?.split(':') ?? [];
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: path,
      headless,
      // Without this Firefox does not open the extension's own pages for an automated run.
      args: ['--remote-allow-system-access', ...args],
      extraPrefsFirefox: {
        ...(proxy
          ? {
              'network.proxy.type': 1,
              'network.proxy.http': host,
              'network.proxy.http_port': Number(port),
              'network.proxy.ssl': host,
              'network.proxy.ssl_port': Number(port),
              'network.proxy.allow_hijacking_localhost': true,
            }
          : {}),
        ...prefs,
      },
    });
    await browser.installExtension(folder);
    return browser;
  }
  return puppeteer.launch({
    executablePath: path,
    headless,
    pipe: true,
    enableExtensions: [folder],
    // A person who tries the extension needs no bar that says a test is running.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...QUIET_CHROMIUM,
      ...(headless ? ['--disable-gpu'] : []),
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...args,
    ],
  });
}
