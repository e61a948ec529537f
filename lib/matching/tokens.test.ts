import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf } from './stems';
import { dependence, fold, mayBeShouted, plainForm, tokenize } from './tokens';

const forms = (text: string) => tokenize(text).map(({ form }) => form);

describe('tokenize', () => {
  test.each([
    ['curly and straight apostrophes', 'Trump’s “don’t”', ['trump', 'do', 'not']],
    ['contractions', "They're gonna, we've, won't", ['they', 'are', 'going', 'to', 'we', 'have', 'will', 'not']],
    ['dashes and no-break spaces', 'al‑Asad – the\u00a0base', ['al', 'asad', 'the', 'base']],
    ['diacritics and case', 'SOLEIMÂNÎ', ['soleimani']],
    ['soft hyphens and zero-width breaks', 'mis\u00adsile\u200bs', ['missiles']],
    [
      'the country and the pronoun',
      'The U.S. told us; US troops told us',
      'the usa told us usa troops told us'.split(' '),
    ],
    ['number words', 'sixteen, eighty-one, one hundred and ten, a hundred', ['16', '81', '110', '100']],
    ['“one” as a word', 'no one, one of us', ['no', 'one', 'one', 'of', 'us']],
    [
      'figures with units',
      '$150bn, £350m, 1,000, 60%',
      'dollar 150 billion pound 350 million 1000 60 percent'.split(' '),
    ],
    ['compatibility forms', 'ﬁre', ['fire']],
  ])('folds %s', (_, text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('words that are also properties of objects are words', () => {
    expect(forms('constructor 5 toString __proto__')).toEqual(['constructor', '5', 'tostring', 'proto']);
  });

  test.each([
    ['authorised', 'authorization'],
    ['defence', 'defense'],
    ['armour', 'armor'],
    ['programmes', 'program'],
    ['rang', 'ringing'],
    ['denials', 'denied'],
  ])('%s and %s have one stem', (one, other) => {
    expect(tokenize(one)[0]?.stem).toBe(tokenize(other)[0]?.stem);
  });

  test('every offset points at the word it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, form } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(form).not.toBe('');
          last = start;
        }
      }),
    );
  });

  test('plain words come out as a split at the spaces would give them', () => {
    const word = fc.stringMatching(/^[b-z]{7,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.constantFrom(' ', '  ', '\n', ', ', '\u00a0', ' — '),
        (words, gap) => {
          const text = words.join(gap);
          let from = 0;
          const naive = words.map((form) => {
            const start = text.indexOf(form, from);
            from = start + form.length;
            return { form, start, end: from };
          });
          const own = tokenize(text).map(({ form, start, end }) => ({ form, start, end }));
          expect(own).toEqual(naive.map((token) => ({ ...token, form: fold(token.form) })));
        },
      ),
    );
  });

  test('a plain form is the one token of its stretch, beside whatever words', () => {
    const stretch = fc.oneof(
      fc.stringMatching(/^[A-Za-z]{1,6}(['’]s)?$/),
      fc.stringMatching(/^[0-9]{1,4}([.,][0-9]{1,3}){0,2}$/),
      fc.constantFrom(...'US us USA one a m bn gonna hundred twenty ten It’s I’m don’t U.S. $5 naïve'.split(' ')),
    );
    const beside = fc.constantFrom('', '5', 'twenty', 'two', 'a', 'hundred', 'and', 'x', 'one');
    let plain = 0;
    fc.assert(
      fc.property(stretch, beside, beside, (raw, before, after) => {
        const form = plainForm(raw);
        if (form === null) return;
        plain += 1;
        const start = before.length + 1;
        const own = tokenize(`${before} ${raw} ${after}`).filter(
          (token) => token.end > start && token.start < start + raw.length,
        );
        // “twenty” takes a unit after it; who skims a text looks out for that.
        const unit = /^([1-9]|one)$/.test(form) && before === 'twenty';
        if (!unit) expect(own).toEqual([expect.objectContaining({ start, form, stem: stemOf(form) })]);
        expect([dependence(raw), mayBeShouted(raw)]).toEqual(['none', false]);
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});
