import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownLink, markdownText } from './markdown';
import { plain } from './plain';
import { hostileText } from './test-shapes';

/** Texts full of what Markdown obeys. */
const hostile = fc.oneof(
  hostileText,
  fc.string({ unit: fc.constantFrom(...'\\`*_~[](){}<>#+-=!|$&:;.@/ \n\tab1'), maxLength: 30 }),
  fc.constantFrom(
    '](https://evil.example) [x',
    '** not bold **',
    '1. one',
    '12) two',
    '- dash',
    '=====',
    '---',
    '# heading',
    '> quoted',
    '```\ncode',
    '<https://evil.example>',
    'see www.evil.example or https://evil.example',
    '![image](https://evil.example/x.png)',
    '&lt;b&gt; &amp; AT&T',
    '| a | b |',
    '[a]: https://evil.example',
    'trailing \\',
  ),
);

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** A Markdown line with a space for each sign that is escaped. */
function bare(line: string): string {
  let rest = '';
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\' && PUNCTUATION.test(line[at + 1] ?? '')) {
      at += 1;
      rest += ' ';
    } else rest += line[at];
  }
  return rest;
}

/** What CommonMark shows of a line that holds nothing but escaped text. */
const shown = (line: string) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('text in Markdown', () => {
  test('is shown as it stands, and nothing in it begins or ends anything', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = markdownText(text);
        expect(shown(line)).toBe(plain(text));
        expect(line).not.toMatch(/[\n\r]/);
        const left = bare(line);
        expect(left).not.toMatch(/[\\`*_~[\]<>{}|$@]/);
        expect(left).not.toMatch(/&#?\w+;/);
        expect(line).not.toMatch(/^(?:[-+=#:>]|\d{1,9}[.)])/);
        expect(line).not.toMatch(/(?<!\\):\/\/|\bwww\./i);
      }),
      { numRuns: 3000 },
    );
  });

  test('stays readable where there is nothing to escape', () => {
    expect(markdownText('US-led forces: 110 brain injuries (21 Feb), 12.5 percent!')).toBe(
      'US-led forces: 110 brain injuries (21 Feb), 12.5 percent!',
    );
    expect(markdownText('It cost $5 billion.')).toBe('It cost \\$5 billion.');
  });

  test('leaves out signs that turn the direction of what follows', () => {
    expect(markdownText('a\u202Eb\u2066c\u0000d')).toBe('abcd');
  });
});

describe('a link', () => {
  test('ends where it should, whatever its text and its address', () => {
    const address = fc
      .tuple(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }), hostile)
      .map(([url, text]) => `${url}#${text}`)
      .filter((url) => URL.canParse(url));
    fc.assert(
      fc.property(hostile, address, (text, url) => {
        const link = markdownLink(text, url);
        const [, label = '', target = ''] = /^\[(.*)\]\(([^()\s]*)\)$/s.exec(link) ?? [];
        expect(label).toBe(markdownText(text));
        expect(target).toMatch(/^https:\/\/[^<>\\`"'*|~$]+$/);
        expect(target.replaceAll('&amp;', '&')).not.toMatch(/[()\s]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('leads where the address leads', () => {
    expect(markdownLink('UN', 'https://un.org/a_(b)?x=1&copy;=2')).toBe(
      '[UN](https://un.org/a_%28b%29?x=1&amp;copy;=2)',
    );
  });
});
