/**
 * How fast the extension is in Chromium, side by side with others on the same pages in the same run.
 * `npm run bench:speed [-- --json | --markdown] [--only scan,peers] [--pages n] [--rounds n] [--sizes 30,300] [--no-build]`
 */
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { type Figure, figure } from './speed/figures';
import type { Options, Part } from './speed/options';
import { hasSavedPages } from './speed/pages';
import { measureBytes } from './speed/part-bytes';
import { measureClick } from './speed/part-click';
import { measureHuge } from './speed/part-huge';
import { measureLoad } from './speed/part-load';
import { measureMemory } from './speed/part-memory';
import { measurePeers } from './speed/part-peers';
import { measureRest } from './speed/part-rest';
import { measureScan } from './speed/part-scan';
import { measureScroll } from './speed/part-scroll';
import { measureSlices } from './speed/part-slices';
import { measureTabs } from './speed/part-tabs';
import { toMarkdown } from './speed/print';

const PARTS: Record<string, Part> = {
  bytes: measureBytes,
  scan: measureScan,
  peers: measurePeers,
  scroll: measureScroll,
  slices: measureSlices,
  memory: measureMemory,
  click: measureClick,
  load: measureLoad,
  rest: measureRest,
  huge: measureHuge,
  tabs: measureTabs,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    pages: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '15' },
    sizes: { type: 'string', default: '30,300,1000,10000,100000' },
    'no-build': { type: 'boolean', default: false },
  },
});
const options: Options = {
  pages: Number(values.pages),
  rounds: Number(values.rounds),
  sizes: values.sizes.split(',').map(Number),
};
const say = (text: string) => console.error(text);

if (!values['no-build']) await build({ browser: 'chrome' });
if (!hasSavedPages) say('No corpora: the pages and claims are made up.');

const figures: Figure[] = [];
for (const name of values.only.split(',')) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part “${name}”. Parts: ${Object.keys(PARTS).join(', ')}`);
  say(`== ${name}`);
  try {
    figures.push(...(await part(options, say)));
  } catch (error) {
    // One part that fails must not cost the others.
    say(String(error instanceof Error ? error.stack : error));
    figures.push(figure(name, 'this part failed', '', [], { note: String(error).slice(0, 100) }));
  }
}

const about = { date: new Date().toISOString().slice(0, 10), saved: hasSavedPages, options };
if (values.json) console.log(JSON.stringify({ ...about, figures }));
else {
  if (values.markdown) console.log(`${about.date}, ${options.pages} pages, ${options.rounds} rounds.\n`);
  console.log(toMarkdown(figures));
}
