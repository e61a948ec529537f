import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readArticleDate } from './article-date';
import { writtenDate } from './written-date';

const NOW = Date.UTC(2026, 10, 27, 12);
const URL_OF_PAGE = 'https://news.example/world/story-1';

function read(head: string, body = '', address = URL_OF_PAGE) {
  const window = new Window({
    url: address,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  window.document.write(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return readArticleDate(window.document as unknown as Document, NOW);
}

const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const article = (datePublished: unknown, more: object = {}) => ({ '@type': 'NewsArticle', datePublished, ...more });
const HEADING = '<h1>A heading</h1>';
const LONG = `<p>${'Words of the article. '.repeat(20)}</p>`;

describe('an article’s own date', () => {
  test.each<[string, string, string, string | null, string?]>([
    ['JSON-LD of one article', ld(article('2024-02-04T23:30:00-05:00')), '', '2024-02-04', 'json-ld'],
    ['JSON-LD in a list', ld([{ '@type': 'Organization' }, article('2024-02-04')]), '', '2024-02-04', 'json-ld'],
    [
      'JSON-LD in a graph, as plugins for WordPress write it',
      ld({
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': 'WebPage', datePublished: '2020-01-09' },
          { '@type': ['Article', 'BlogPosting'], datePublished: '2020-01-08' },
        ],
      }),
      '',
      '2020-01-08',
      'json-ld',
    ],
    ['JSON-LD of the page only', ld({ '@type': 'WebPage', datePublished: '2020-01-09' }), '', '2020-01-09', 'json-ld'],
    [
      'JSON-LD in mainEntity',
      ld({ '@type': 'WebPage', mainEntity: article('2020-01-10') }),
      '',
      '2020-01-10',
      'json-ld',
    ],
    [
      'JSON-LD of several articles, one at this address',
      ld([
        article('2019-05-05', { url: 'https://news.example/world/other' }),
        article('2020-01-08', { mainEntityOfPage: { '@id': `${URL_OF_PAGE}/` } }),
      ]),
      '',
      '2020-01-08',
      'json-ld',
    ],
    [
      'JSON-LD of several articles, none here',
      ld([
        article('2019-05-05', { url: 'https://news.example/a' }),
        article('2020-01-08', { url: 'https://news.example/b' }),
      ]),
      '',
      null,
    ],
    ['a list of stories', ld({ '@type': 'ItemList', itemListElement: [article('2020-01-08')] }), '', null],
    [
      'broken JSON before good JSON',
      ld('{"@type":"NewsArticle",') + ld(article('2021-03-01')),
      '',
      '2021-03-01',
      'json-ld',
    ],
    [
      'broken JSON before meta',
      `${ld('not json')}<meta property="article:published_time" content="2021-03-02T08:00:00Z">`,
      '',
      '2021-03-02',
      'meta',
    ],
    ['a video’s date', ld({ '@type': 'VideoObject', uploadDate: '2020-01-01', datePublished: '2020-01-01' }), '', null],
    [
      'meta of Open Graph before a plain date',
      '<meta name="date" content="2021-01-01"><meta property="article:published_time" content="2020-12-31T01:00:00+01:00">',
      '',
      '2020-12-31',
      'meta',
    ],
    ['meta of Dublin Core', '<meta name="DC.date.issued" content="2015-07-09">', '', '2015-07-09', 'meta'],
    ['meta of Parse.ly', '<meta name="parsely-pub-date" content="2016-01-19T10:00:00Z">', '', '2016-01-19', 'meta'],
    ['meta of a change only', '<meta property="article:modified_time" content="2021-01-01">', '', null],
    ['meta in words', '<meta name="pubdate" content="Sun, 04 Feb 2024 10:00:00 GMT">', '', '2024-02-04', 'meta'],
    [
      'microdata, with a comment’s date beside it',
      '',
      `<div itemscope itemtype="https://schema.org/NewsArticle">${HEADING}<time itemprop="datePublished" datetime="2020-01-30T10:00">30 Jan</time>
       <div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2020-02-02"></div></div>`,
      '2020-01-30',
      'microdata',
    ],
    [
      'a time under the heading',
      '',
      `<article><header>${HEADING}<p>By a reporter</p><time datetime="2024-02-05">Updated</time><time datetime="2024-02-04T10:00Z">x</time></header>${LONG}</article>`,
      '2024-02-04',
      'time',
    ],
    [
      'a time above the heading, in its header',
      '',
      `<main><header><time datetime="2024-02-04">x</time>${HEADING}</header>${LONG}</main>`,
      '2024-02-04',
      'time',
    ],
    [
      'a time in the text, of the event',
      '',
      `<article>${HEADING}${LONG}<p>On <time datetime="2020-01-08">8 January</time> …</p></article>`,
      null,
    ],
    [
      'times of other stories',
      '',
      `<article>${HEADING}<aside><time datetime="2020-01-08">x</time></aside>${LONG}</article>`,
      null,
    ],
    [
      'a front page of many headings',
      '',
      `<main>${`<article>${HEADING}<time datetime="2020-01-08">x</time></article>`.repeat(3)}</main>`,
      null,
    ],
    ['a day that does not exist', '<meta name="date" content="2021-02-30">', '', null],
    ['a day to come', '<meta name="date" content="2027-01-01">', '', null],
    ['tomorrow, where it is tomorrow', '<meta name="date" content="2026-11-28">', '', '2026-11-28', 'meta'],
    ['a day before the web', '<meta name="date" content="1970-01-01">', '', null],
    ['a month only', '<meta name="date" content="2020-01">', '', null],
    ['figures that may be read two ways', '<meta name="date" content="02/04/2024">', '', null],
    ['nothing', '', '<p>Text</p>', null],
  ])('%s', (_, head, body, date, from) => {
    expect(read(head, body)).toEqual(date === null ? null : { date, from });
  });
});

describe('hostile pages', () => {
  test('deep, wide and endless JSON costs little and stops nothing', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    let nested: object = article('2020-01-08');
    for (let level = 0; level < 60; level += 1) nested = { mainEntity: nested };
    const wide = Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' }));
    const started = performance.now();
    const scripts = [deep, JSON.stringify(nested), JSON.stringify(wide), `"${'x'.repeat(900_000)}"`].map(ld).join('');
    expect(read(`${scripts}<meta name="date" content="2020-01-08">`)).toEqual({ date: '2020-01-08', from: 'meta' });
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('fields of other types are no dates', () => {
    for (const value of [7, null, {}, [], true, { toString: 1 }, '__proto__', ['x'.repeat(1e5)]]) {
      expect(read(ld({ '@type': value, datePublished: value, '@graph': value, mainEntity: value }))).toBeNull();
      expect(read(ld(article(value, { url: value, mainEntityOfPage: value, '@id': value })))).toBeNull();
    }
  });

  test('a page that shadows the DOM does not throw', () => {
    expect(
      readArticleDate({
        get documentElement(): never {
          throw new Error('mine');
        },
      } as unknown as Document),
    ).toBeNull();
    expect(readArticleDate({ documentElement: null } as unknown as Document)).toBeNull();
    const form = '<form><input name="getAttribute"><input name="querySelectorAll"><input name="textContent"></form>';
    expect(
      read('<meta name="date" content="2020-01-08">', `${form}<img name="querySelector"><img name="location">`),
    ).not.toBeUndefined();
  });

  test('whatever stands there, the answer is null or a day that can be believed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.anything(),
          fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
        ),
        (text) => {
          const date = writtenDate(text, NOW);
          if (date === null) return;
          expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
          expect(date >= '1990-01-01' && date <= '2026-11-28').toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

test.each([
  ['2024-02-04', '2024-02-04'],
  ['20240204T1000', '2024-02-04'],
  ['2024/02/04 10:00', '2024-02-04'],
  ['February 4, 2024', '2024-02-04'],
  ['Sunday, Feb. 4, 2024 at 9:00', '2024-02-04'],
  ['4th February 2024', '2024-02-04'],
  ['2024-02/04', null],
  ['4 Foo 2024', null],
  ['2024-02-041', null],
])('%s is %s', (text, date) => {
  expect(writtenDate(text, NOW)).toBe(date);
});
