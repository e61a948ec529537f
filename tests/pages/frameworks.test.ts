/**
 * Pages that a framework draws and changes. Every scene stands on one page and goes through the same steps, with the
 * extension and without: the words must be the same after each, no error may be reported, and the claims that are there in
 * the end must be underlined.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWhile, ELSEWHERE, ENGINES, NEWS, type Rig, startRig, until } from '../e2e/rig';
import { bundleApp, drawOnServer, type Framework } from './apps/bundle';
import { CLAIM, SCENES } from './apps/scenes';
import { onBoth, underlinedIn } from './compare';

const FRAMEWORKS: Framework[] = ['react', 'preact', 'vue', 'svelte', 'solid'];
const STEPS = [1, 2, 0];

const page = (drawn: string, script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"></head><body><div id="root">${drawn}</div><div id="elsewhere"></div><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;

interface Seen {
  /** Words of each scene, after each step. */
  words: Record<string, string>[];
  errors: string[];
  /** Underlined words of each scene in the end, without the extension none. */
  underlined: Record<string, string[]>;
}

const words = (page: Page) =>
  page.$$eval('[data-scene], #elsewhere', (scenes) =>
    Object.fromEntries(
      scenes.map((scene) => [(scene as HTMLElement).dataset.scene ?? 'elsewhere', (scene as HTMLElement).innerText]),
    ),
  );

/** The words once they have stopped changing; a hundred updates take as long as the machine needs. */
async function atRest(page: Page): Promise<Record<string, string>> {
  let before = '';
  for (;;) {
    await aWhile(700);
    const now = await words(page);
    if (JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
  }
}

/** How often the claim stands in a text. */
const times = (text: string) => text.split(CLAIM).length - 1;

async function go(rig: Rig, url: string, watched: boolean): Promise<Seen> {
  const page = await rig.browser.newPage({ type: 'window' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  await page.waitForSelector('[data-scene]');
  const all = async () => Object.values(await words(page)).reduce((sum, text) => sum + times(text), 0);
  const complete = async () =>
    Object.values(await underlinedIn(page, '[data-scene], #elsewhere'))
      .flat()
      .filter((one) => one === CLAIM).length === (await all());
  if (watched) await until(complete, 'all claims underlined at first');
  const seen = [await words(page)];
  for (const step of STEPS) {
    await page.evaluate((to) => window.step(to), step);
    seen.push(await atRest(page));
  }
  if (watched) await until(complete, 'all claims underlined in the end').catch(() => undefined);
  const underlined = await underlinedIn(page, '[data-scene], #elsewhere');
  await page.close();
  return { words: seen, errors, underlined };
}

/** Each framework, drawn in the browser and, but for Solid, brought to life from what the server drew. */
const VARIANTS = FRAMEWORKS.flatMap((framework) => [
  { framework, path: `/${framework}`, name: framework },
  ...(framework === 'solid' ? [] : [{ framework, path: `/${framework}-hydrated`, name: `${framework}, hydrated` }]),
]);

const pages: Record<string, string> = {};

beforeAll(async () => {
  for (const framework of FRAMEWORKS) {
    const script = await bundleApp(framework);
    pages[`/${framework}`] = page('', script);
    const drawn = await drawOnServer(framework);
    if (drawn !== null) pages[`/${framework}-hydrated`] = page(drawn, script);
  }
}, 180_000);

for (const engine of ENGINES) {
  describe(`frameworks in ${engine}`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await startRig(engine, onBoth(pages), { everyMention: true });
    });
    afterAll(() => rig?.close());

    describe.each(VARIANTS)(`$name · ${engine}`, ({ path }) => {
      let runs: Promise<Seen[]>;
      let again: Promise<Seen[]> | undefined;
      // Each in a window of its own: a tab behind another is not read, and timed more slowly.
      const goTwice = () => Promise.all([go(rig, ELSEWHERE + path, false), go(rig, NEWS + path, true)]);
      beforeAll(async () => {
        runs = goTwice();
        await runs.catch(() => undefined);
      });
      const seen = async ({ result }: { result?: { retryCount?: number } }) => {
        if (result?.retryCount) again ??= goTwice();
        return (await (again ?? runs)) as [control: Seen, watched: Seen];
      };

      test.for(SCENES)('%s', async (scene, { task }) => {
        const [control, watched] = await seen(task);
        const of = ({ words }: Seen) => words.map((step) => step[scene]);
        expect(of(control).every((text) => text !== undefined)).toBe(true);
        expect(of(watched)).toEqual(of(control));
        const last = control.words.at(-1)?.[scene] ?? '';
        expect(watched.underlined[scene]).toEqual(Array(times(last)).fill(CLAIM));
      });

      test('no error is reported, and nothing is left elsewhere', async ({ task }) => {
        const [control, watched] = await seen(task);
        expect(watched.errors).toEqual(control.errors);
        expect(watched.words.map(({ elsewhere }) => elsewhere)).toEqual(
          control.words.map(({ elsewhere }) => elsewhere),
        );
      });
    });
  });
}
