/**
 * Runs a scenario twice in one browser: on a news site, where the extension runs, and on a site where it does not.
 * What the page shows and reports must be the same; what must be underlined is looked for besides.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldedWords } from '../../lib/matching/hidden';
import type { Engine } from '../../scripts/browsers';
import type { Reply } from '../../scripts/site';
import { aWhile, ELSEWHERE, ENGINES, NEWS, type Rig, startRig, underlined, until } from '../e2e/rig';
import { CLAIM } from './apps/scenes';

export { CLAIM } from './apps/scenes';

/** Another sentence that states a claim on record. */
export const OTHER_CLAIM = 'At least 80 American military personnel were killed';

/** What is kept once the reader has hidden the match of `CLAIM`, and once it is shown again. */
export const HIDDEN = { hiddenMatches: [{ claimId: 'no-us-casualties', phrase: foldedWords(CLAIM) }] };
export const SHOWN = { hiddenMatches: [] };

export interface Scenario {
  name: string;
  /** Path of the page. */
  path: string;
  /** Acts on the page, in both runs; what it returns has to be the same. */
  act(page: Page, rig: Rig): Promise<unknown>;
  /** Words that are waited for before acting; those of `CLAIM` if nothing is said, none if it is empty. */
  first?: string[];
  /** Words that must be underlined in the end, in any order. Without it nobody looks. */
  last?: string[];
  /** A known limit: the scenario fails in these browsers, and why. It is run, and must fail. */
  limit?: Partial<Record<Engine, string>>;
}

interface Run {
  value: unknown;
  errors: string[];
}

/** The page under both hosts. */
export const onBoth = (pages: Record<string, Reply>): Record<string, Reply> =>
  Object.fromEntries(
    Object.entries(pages).flatMap(([path, reply]) => [NEWS, ELSEWHERE].map((host) => [host + path, reply])),
  );

const sorted = (texts: readonly string[]) => [...texts].sort();

/** Waits until just these words are underlined. */
export async function waitForUnderlined(page: Page, words: readonly string[]): Promise<void> {
  let seen: string[] = [];
  await until(
    async () => {
      seen = await underlined(page);
      return sorted(seen).join('|') === sorted(words).join('|');
    },
    `the underlines ${words.join(' | ')}`,
  ).catch((error) => {
    throw new Error(`${error.message}; underlined: ${seen.join(' | ') || 'nothing'}`);
  });
}

/** The underlined words within each element that fits a selector, by its scene or id. */
export async function underlinedIn(page: Page, selector: string): Promise<Record<string, string[]>> {
  return page.$$eval(selector, (elements) =>
    Object.fromEntries(
      elements.map((element) => {
        const marks = [...element.querySelectorAll<HTMLElement>('mark[data-claim]')];
        const words: string[] = [];
        for (const mark of marks) {
          if (mark.tabIndex === 0) words.push(mark.textContent ?? '');
          else words[words.length - 1] += mark.textContent ?? '';
        }
        const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
        for (const ranges of highlights.values()) {
          for (const range of ranges) if (element.contains(range.startContainer)) words.push(range.toString());
        }
        return [(element as HTMLElement).dataset.scene ?? element.id, words];
      }),
    ),
  );
}

async function run(rig: Rig, host: string, { path, act, first = [CLAIM], last }: Scenario): Promise<Run> {
  const page = await rig.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(host + path);
    const watched = host === NEWS;
    if (watched && first.length > 0) await waitForUnderlined(page, first);
    const value = await act(page, rig);
    if (watched && last) await waitForUnderlined(page, last);
    return { value, errors };
  } finally {
    await page.close();
  }
}

async function compare(rig: Rig, scenario: Scenario): Promise<void> {
  const control = await run(rig, ELSEWHERE, scenario);
  const watched = await run(rig, NEWS, scenario);
  expect(watched.value).toEqual(control.value);
  expect(watched.errors).toEqual(control.errors);
}

/** Goes through the history; Firefox does not tell puppeteer that a page came back. */
export async function through(page: Page, by: -1 | 1, path: string): Promise<void> {
  await page.evaluate((steps) => history.go(steps), by).catch(() => undefined);
  await until(() => page.evaluate((to) => location.pathname === to, path), path);
}

/** Opens a page of the news site that is read, but not painted: what paints it comes when the background answers again. */
export async function openUnpainted(rig: Rig, path: string): Promise<Page> {
  // Firefox opens no tab while the background is held.
  const page = await rig.open('about:blank');
  await rig.holdBackground(4000);
  await page.bringToFront();
  await page.goto(NEWS + path);
  // Nobody is told that it is read.
  await aWhile(1200);
  expect(await underlined(page)).toEqual([]);
  return page;
}

/** Declares scenarios as tests, in every browser. */
export function describeScenarios(title: string, pages: Record<string, Reply>, scenarios: readonly Scenario[]): void {
  describe.each(ENGINES)(`${title} · %s`, (engine) => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await startRig(engine, onBoth(pages), { everyMention: true });
    });
    afterAll(() => rig?.close());

    for (const scenario of scenarios) {
      const limit = scenario.limit?.[engine];
      if (limit) test.fails(`${scenario.name} (known limit: ${limit})`, { retry: 0 }, () => compare(rig, scenario));
      else test(scenario.name, () => compare(rig, scenario));
    }
  });
}

/** Waits until the extension has read a change; of a page where it does not run, only until that has had its turn. */
export const settle = (page: Page) => aWhile(page.url().startsWith(NEWS) ? 700 : 200);
