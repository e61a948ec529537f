/** (a, b) The engine against the least that any matcher must do, on the same page, in the same run. */
import { openBenchBrowser } from './bench-page';
import { type Figure, figure, type Goal, median } from './figures';
import type { Work } from './in-page/engine';
import { indexBytes } from './indexes';
import type { Part } from './options';
import { measuredPages } from './pages';

const GOALS: Record<string, Goal> = {
  'whole 10000': { most: 3 },
  'verbatim 10000': { most: 1.2 },
  'whole 100000': { most: 4 },
  'verbatim 100000': { most: 1.3 },
};

/** Characters of text; of a shorter page the floor takes so little that a ratio says nothing. */
const LEAST = 2_000;

export const measureScan: Part = async ({ pages, rounds, sizes }, say) => {
  const browser = await openBenchBrowser();
  const floors: number[] = [];
  const warm = new Map<string, number[]>();
  const cold = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, value: number) => to.set(key, [...(to.get(key) ?? []), value]);
  const works = (['verbatim', 'whole'] as const).flatMap((name) =>
    sizes.map((size) => ({
      key: `${name} ${size}`,
      name,
      url: browser.serve(`${name}-${size}`, indexBytes(name, size)),
    })),
  );
  try {
    for (const measured of measuredPages(pages, ({ length }) => length >= LEAST)) {
      say(`${measured.name}, ${measured.length} characters`);
      const first = await browser.open(measured);
      const coldFloor = await first.call(() => bench.once({ name: 'floor' }));
      for (const { url } of works) await first.call((at) => bench.openFrom(at), url);
      const tasks: Work[] = [{ name: 'floor' }, ...works.map(({ name, url }): Work => ({ name, index: url }))];
      for (const { key, name, url } of works) {
        const pair: Work[] = [{ name: 'floor' }, { name, index: url }];
        const times = await first.call((both, count) => bench.rounds(both, count), pair, rounds);
        floors.push(...times.map(([least = Number.NaN]) => least));
        add(warm, key, median(times.map(([least = Number.NaN, own = Number.NaN]) => own / least)));
      }
      await first.close();
      for (const { key, url } of works.filter(({ key }) => /^whole 10000$/.test(key))) {
        const fresh = await browser.open(measured);
        await fresh.call((at) => bench.openFrom(at), url);
        add(
          cold,
          key,
          (await fresh.call(
            (work) => bench.once(work),
            tasks.find((one) => 'index' in one && one.index === url) as Work,
          )) / coldFloor,
        );
        await fresh.close();
      }
    }
  } finally {
    await browser.close();
  }
  const label = (key: string) =>
    key.replace(
      /(\w+) (\d+)/,
      (_, name, size) =>
        `${name === 'whole' ? 'whole engine' : 'verbatim part'}, ${Number(size).toLocaleString('en')} claims`,
    );
  return [
    figure('scan', 'floor: one walk, folded words, hashes', 'ms', floors),
    ...[...warm].map(
      ([key, ratios]): Figure => figure('scan', `${label(key)} ÷ floor`, '×', ratios, { goal: GOALS[key] ?? null }),
    ),
    ...[...cold].map(([key, ratios]) =>
      figure('scan', `${label(key)}, first run in a tab ÷ floor's first run`, '×', ratios),
    ),
  ];
};
