/** Pages in Chromium for the parts that measure our code by itself: no scripts but ours, clocks of 5 microseconds. */
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Reply } from '../../../scripts/site';
import { type Rig, startRig } from '../../e2e/rig';
import type * as Engine from './in-page/engine';
import type * as Peers from './in-page/peers';
import type { MeasuredPage } from './pages';

/** A host that browsers trust without encryption: only there a page can be isolated and its clock fine. */
const ORIGIN = 'http://localhost';

const HEADERS = {
  'content-security-policy': "script-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Longest time one call may take where peers run, and elsewhere, milliseconds. */
export const PATIENCE = 10_000;
const OWN_PATIENCE = 240_000;

/** What `evaluate` sees in a page. */
declare global {
  var bench: typeof Engine;
  var peers: typeof Peers;
}

export class TimeOut extends Error {
  override name = 'TimeOut';
}

export interface BenchBrowser {
  rig: Rig;
  /** Opens a page, in a renderer of its own, with `bench` in it and, if asked for, `peers`. */
  open(page: MeasuredPage, withPeers?: boolean): Promise<BenchPage>;
  /** Address of an index, from its bytes. */
  serve(name: string, bytes: ArrayBuffer): string;
  close(): Promise<void>;
}

export interface BenchPage {
  page: Page;
  client: CDPSession;
  /** Runs a function in the page; stops it after the time. @throws {TimeOut} */
  call<Value, Arguments extends unknown[]>(
    run: (...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>>;
  close(): Promise<void>;
}

async function bundle(file: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'in-page', file), formats: ['iife'], name },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${file} was not built`);
  return `${output.output[0].code};globalThis.${name} = ${name}; 0`;
}

export async function openBenchBrowser(): Promise<BenchBrowser> {
  const [engine, peers] = await Promise.all([bundle('engine.ts', 'bench'), bundle('peers.ts', 'peers')]);
  const served: Record<string, Reply> = {};
  const rig = await startRig('chromium', served, { args: ['--site-per-process'] });
  const serve = (path: string, body: string | Buffer, type: string) => {
    served[`${ORIGIN}/${path}`] = { body, type, headers: HEADERS };
    return `${ORIGIN}/${path}`;
  };
  return {
    rig,
    serve: (name, bytes) => serve(`index/${name}`, Buffer.from(bytes), 'application/octet-stream'),
    async open(measured, withPeers = false) {
      const url = serve(`page/${measured.name}`, measured.html, 'text/html');
      const page = await rig.browser.newPage();
      const client = await page.createCDPSession();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      await page.evaluate(engine);
      if (withPeers) await page.evaluate(peers);
      return {
        page,
        client,
        call: (run, ...values) =>
          inTime(
            client,
            withPeers ? PATIENCE : OWN_PATIENCE,
            page.evaluate(run as never, ...(values as unknown as never[])) as Promise<never>,
          ),
        close: () => page.close(),
      };
    },
    close: () => rig.close(),
  };
}

async function inTime<Value>(client: CDPSession, patience: number, answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      client.send('Runtime.terminateExecution').catch(() => undefined);
      answer.catch(() => undefined);
      reject(new TimeOut(`no end in ${patience} ms`));
    }, patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
