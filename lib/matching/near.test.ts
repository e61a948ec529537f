import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { ROOT, readRecords } from '../../scripts/records';
import { readTopic } from '../page/topic';
import { buildNear, PAGE_FLOOR, SEARCH_FLOOR, SELECTION_FLOOR } from './near';

const CLAIMS = [
  { id: 'bread', claim: 'The bakery in Erbil sold eighty loaves of bread.' },
  { id: 'plane', claim: 'A plane landed on the frozen river.' },
];

test('a page comes near a claim whose rare words it shares, in one sentence', () => {
  const near = buildNear(CLAIMS);
  expect(near('Eighty loaves sold by Erbil bakery', 5, PAGE_FLOOR)).toEqual(['bread']);
  expect(near('Eighty years on.\nThe loaves.\nA bakery opens. In Erbil, bread is scarce.', 5, PAGE_FLOOR)).toEqual([]);
});

test('one common word is enough for typed words, and for nothing else', () => {
  const near = buildNear(CLAIMS);
  expect(near('river', 5, SEARCH_FLOOR)).toEqual(['plane']);
  expect(near('river', 5, SELECTION_FLOOR)).toEqual([]);
});

test('whatever is asked, no more claims than wanted, each once', () => {
  const near = buildNear(CLAIMS);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('bakery', 'Erbil', 'plane', '\n', '. ')).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.nat(3), (asked, top) => {
      const ids = near(asked, top, SELECTION_FLOOR);
      expect(ids.length).toBeLessThanOrEqual(top);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

describe('with the bundled record', () => {
  const near = buildNear(readRecords());

  test('half of the sentences that state a claim in other words come near it', () => {
    const file = join(ROOT, 'tests', 'bench', 'sentences-3.json');
    const sentences: Record<string, { hit: string[] }> = JSON.parse(readFileSync(file, 'utf8'));
    const hits = Object.entries(sentences).flatMap(([id, { hit }]) => hit.map((text) => ({ id, text })));
    const found = hits.filter(({ id, text }) => near(text, 8, SELECTION_FLOOR).includes(id)).length;
    expect(found / hits.length).toBeGreaterThan(0.6);
  });

  const pages = join(process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora'), 'pages');
  test.runIf(existsSync(pages))(
    'of pages about other things at most one comes near a claim',
    { timeout: 120_000 },
    () => {
      const settings = { disableJavaScriptEvaluation: true, disableCSSFileLoading: true };
      const close = readdirSync(pages).filter((name) => {
        if (!name.endsWith('.html')) return false;
        const window = new Window({ settings });
        window.document.write(readFileSync(join(pages, name), 'utf8'));
        return near(readTopic(window.document as unknown as Document), 6, PAGE_FLOOR).length > 0;
      });
      expect(close.length, close.join(', ')).toBeLessThanOrEqual(1);
    },
  );
});
