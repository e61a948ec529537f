/**
 * How fast the extension is in Chromium, side by side with others on the same pages in the same run.
 * Tables come as each part ends, or all as one object, or both.
 * `npm run bench:speed [-- --json] [--markdown] [--only scan,peers] [--pages n] [--rounds n] [--sizes 30,300] [--no-build]`
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/records';
import { type Figure, figure } from './speed/figures';
import { describeMachine, toLine } from './speed/machine';
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

const machine = await describeMachine();
if (!values['no-build']) {
  // What the build has to say is no figure.
  const command = [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'];
  execFileSync(process.execPath, command, { cwd: ROOT, stdio: ['ignore', process.stderr.fd, 'inherit'] });
}
if (!hasSavedPages) say('No corpora: the pages and claims are made up.');

if (values.markdown || !values.json) {
  const pages = `${options.pages} ${hasSavedPages ? 'saved' : 'made-up'} pages, ${options.rounds} rounds`;
  console.log(`${toLine(machine)} ${pages}.\n`);
}
const figures: Figure[] = [];
for (const name of values.only.split(',')) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part “${name}”. Parts: ${Object.keys(PARTS).join(', ')}`);
  say(`== ${name}`);
  const started = performance.now();
  const measured = await part(options, say).catch((error: unknown) => {
    // One part that fails must not cost the others.
    say(String(error instanceof Error ? error.stack : error));
    return [figure(name, 'this part failed', '', [], { note: String(error).slice(0, 100) })];
  });
  figures.push(...measured);
  if (values.markdown || !values.json) console.log(`${toMarkdown(measured)}\n`);
  say(`${name} took ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

if (values.json) console.log(JSON.stringify({ machine, savedPages: hasSavedPages, options, figures }, null, 1));
