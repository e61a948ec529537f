import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, ClaimSchema } from '../data/schema';
import { citeAsMarkdown } from './cite-markdown';
import { citeAsText } from './cite-text';
import { plain } from './plain';
import type { Cited } from './share-tools';
import { account, claim, source } from './test-records';
import { hostileText, shapedLike } from './test-shapes';

const edition = { version: '2.0', date: '2026-11-27', extension: '0.1.0' };
const record = claim('one', [
  account('supports', '2020-01-08', { institution: 'US Army', speaker: { name: 'A. Speaker', role: 'chief' } }),
  account('contradicts', '2021', {
    institution: 'US Court',
    quote: { text: 'We counted ten.', by: 'The judge' },
    sources: [source({ url: 'https://court.example/a', checked: { date: '2026-11-22', how: 'not-yet' } })],
  }),
]);
const cited: Cited = { claim: record, phrase: null, address: null, edition };

describe('a citation as plain text', () => {
  test('gives the claim, who made it, every account in the card’s order, every source, and the edition', () => {
    expect(citeAsText({ ...cited, phrase: { exact: 'we had no losses' } })).toBe(`“The claim one.”
Claimed by Donald Trump, US president. · 8 Jan 2020: Address to the nation; rally 12 Oct 2020

On the page: “we had no losses”

What official accounts say
- 2021 · US Court · Contradicts
  Said something.
  “We counted ten.” The judge
  A publisher · 9 Jan 2020 · A title · Address not opened yet
  https://court.example/a
- 8 Jan 2020 · US Army · A. Speaker, chief · Agrees
  Said something.
  A publisher · 9 Jan 2020 · A title
  https://example.com/a

On the Record, dataset 2.0 of 27 Nov 2026, claim one`);
  });

  test('holds the address of the page only if it is given', () => {
    expect(citeAsText(cited)).not.toContain('Page:');
    expect(citeAsText({ ...cited, address: 'https://news.example/a' })).toContain('Page: https://news.example/a');
  });
});

describe('a citation as Markdown', () => {
  test('quotes the claim and links each source', () => {
    expect(citeAsMarkdown({ ...cited, address: 'https://news.example/a' })).toBe(`> The claim one.

Claimed by Donald Trump, US president. · 8 Jan 2020: Address to the nation; rally 12 Oct 2020

<https://news.example/a>

**What official accounts say**

- 2021 · US Court · Contradicts

  Said something.

  “We counted ten.” The judge

  - [A publisher](https://court.example/a) · 9 Jan 2020 · A title · Address not opened yet
- 8 Jan 2020 · US Army · A. Speaker, chief · Agrees

  Said something.

  - [A publisher](https://example.com/a) · 9 Jan 2020 · A title

On the Record, dataset 2.0 of 27 Nov 2026, claim one`);
  });
});

/** Every line of a citation of hostile texts begins as one of ours does, and links are those of the sources. */
describe('records of the right shape with hostile texts', () => {
  const records: fc.Arbitrary<Claim> = shapedLike(ClaimSchema);
  const https = ({ accounts }: Claim) =>
    accounts.flatMap(({ sources }) => sources).filter(({ url }) => url.startsWith('https://') && URL.canParse(url));

  test('do not break out of Markdown', () => {
    fc.assert(
      fc.property(records, hostileText, (hostile, exact) => {
        const text = citeAsMarkdown({ claim: hostile, phrase: { exact }, address: null, edition });
        const unescaped = text.replace(/\\[!-/:-@[-`{-~]/g, '');
        expect([...unescaped.matchAll(/\]\(/g)]).toHaveLength(https(hostile).length);
        expect([...unescaped.matchAll(/\*\*/g)]).toHaveLength(2);
        expect([...unescaped.matchAll(/^>/gm)]).toHaveLength(1);
        const items = [...text.matchAll(/^ *- /gm)].length;
        expect(items).toBe(hostile.accounts.reduce((sum, { sources }) => sum + 1 + sources.length, 0));
        expect(unescaped).not.toMatch(/<|`|^\s*#|^\s*\d+[.)]/m);
      }),
      { numRuns: 500 },
    );
  });

  test('make as many lines as true ones would in plain text', () => {
    fc.assert(
      fc.property(records, (hostile) => {
        const lines = citeAsText({ claim: hostile, phrase: null, address: null, edition }).split('\n');
        const wanted = hostile.accounts.reduce(
          (sum, { sources, quote, part }) =>
            sum +
            2 +
            (quote ? 1 : 0) +
            (hostile.parts?.some(({ id }) => id === part) ? 1 : 0) +
            sources.length +
            sources.filter(({ url }) => url.startsWith('https://') && URL.canParse(url)).length,
          6,
        );
        expect(lines).toHaveLength(wanted);
        for (const line of lines) expect(line.trim()).toBe(plain(line));
      }),
      { numRuns: 500 },
    );
  });
});
