/** Pages that change while they are read: what the change left alone is read once, whatever was done to the rest. */
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Read from '../../lib/page/read';
import { ROOT } from '../../scripts/records';
import { ELSEWHERE, ENGINES, type Rig, startRig } from '../e2e/rig';
import { html } from './html';

declare global {
  var reading: typeof Read;
}

const ADDRESS = `${ELSEWHERE}/long`;
const COUNT = 600;
const section = (place: number) => `<section><p>One <b>of ${place}</b> and</p> ${place}<br>more</section>`;
const PAGE = html(Array.from({ length: COUNT }, (_, place) => section(place)).join(''));

/** What is done to the section that is being read and the next, each time that the reader rests. */
const CHANGES = ['remove', 'to front', 'to end', 'empty', 'wrap', 'normalise', 'split'] as const;

async function readerCode(): Promise<string> {
  const entry = join(ROOT, 'lib/page/read.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'reading' } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('the reader was not built');
  return `${output.output[0].code};globalThis.reading = reading; 0`;
}

/** Runs in the page: reads it, changing it in between. */
function readChanging(how: (typeof CHANGES)[number]) {
  const { BlockReader, isCurrent, readBlocks } = reading;
  const root = document.body;
  const untouched = new Set<Element>(root.children);
  const apply = (part: Element) => {
    if (how === 'remove') part.remove();
    else if (how === 'to front') root.prepend(part);
    else if (how === 'to end') root.append(part);
    else if (how === 'empty') part.replaceChildren();
    else if (how === 'wrap') {
      const wrap = document.createElement('div');
      part.replaceWith(wrap);
      wrap.append(part);
    } else {
      for (const text of [...part.childNodes].filter((node) => node.nodeType === 3)) (text as Text).splitText(1);
      if (how === 'normalise') part.normalize();
    }
  };
  const reader = new BlockReader(root);
  let rests = 0;
  while (!reader.read(() => true)) {
    rests += 1;
    const here = (reader.blocks.at(-1)?.container as Element | undefined)?.closest('section');
    for (const part of [here, here?.nextElementSibling]) {
      if (!part) continue;
      untouched.delete(part);
      apply(part);
    }
  }
  const blocks = reader.blocks.filter(isCurrent);
  const inUntouched = blocks.filter(({ container }) =>
    untouched.has((container as Element).closest('section') as Element),
  );
  return {
    rests,
    untouched: untouched.size,
    read: inUntouched.map(({ text }) => text),
    wanted: [...untouched].flatMap((part) => readBlocks(part).map(({ text }) => text)),
  };
}

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  let code: string;
  beforeAll(async () => {
    code = await readerCode();
    rig = await startRig(engine, { [ADDRESS]: PAGE });
  });
  afterAll(() => rig.close());

  test.each(CHANGES)('%s', async (how) => {
    const page = await rig.browser.newPage();
    await page.goto(ADDRESS);
    await page.evaluate(code);
    const { rests, untouched, read, wanted } = await page.evaluate(readChanging, how);
    expect(rests).toBeGreaterThan(10);
    expect(untouched).toBeGreaterThan(COUNT / 2);
    expect(read).toEqual(wanted);
    await page.close();
  });
});
