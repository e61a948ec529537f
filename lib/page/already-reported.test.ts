import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { account, source } from '../../components/test-records';
import type { Account } from '../../data/schema';
import { addressKey } from './addresses';
import { findReported, readArticle } from './already-reported';

const ADDRESS = 'https://courier.example/world/story';
const SOURCE = 'https://www.defense.gov/News/Article/2092592/joint-staff-doctor/';
const WORDS = 'this is a snapshot in time and numbers can change';
const CLAIM = 'No Americans were harmed in last night’s attack';

const pentagon = account('contradicts', '2020-01-28', {
  quote: { text: WORDS, by: 'A spokesman' },
  figure: { value: 50, unit: 'injured service members', label: '50 diagnosed' },
  sources: [
    source({ url: SOURCE, publisher: 'US Department of Defense' }),
    source({ url: 'https://npr.org/2020/01/29/800770355/story?utm_medium=RSS' }),
  ],
});

function find(body: string, accounts: Account[] = [pentagon]) {
  const window = new Window({
    url: ADDRESS,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  window.document.write(
    `<!doctype html><html><body><article><p>“${CLAIM},” he said.</p>${body}</article></body></html>`,
  );
  const found = findReported(readArticle(window.document as unknown as Document, ADDRESS), accounts, CLAIM);
  return found.map(({ how, range }) => `${how}: ${range.toString()}`);
}

const link = (href: string, before = 'The Pentagon’s doctor later explained', after = 'how such injuries are found.') =>
  `<p>${before} <a href="${href}">in a briefing</a> ${after}</p>`;

describe('an article carries an account', () => {
  test.each([
    ['a link to its source', link(SOURCE), ['link: in a briefing']],
    [
      'the link without www and slash, with tracking',
      link('http://defense.gov/News/Article/2092592/joint-staff-doctor?utm_source=x&fbclid=1#top'),
      ['link: in a briefing'],
    ],
    [
      'a link to an archived copy',
      link(`https://web.archive.org/web/20200301000000/${SOURCE}`),
      ['link: in a briefing'],
    ],
    ['a link to the second source', link('https://www.npr.org/2020/01/29/800770355/story'), ['link: in a briefing']],
    [
      'its words, in other typography',
      '<p>He added: “This is a snapshot in time — and <em>numbers</em> can change.”</p>',
      ['quote: This is a snapshot in time — and numbers can change'],
    ],
    [
      'its figure, with what is counted',
      '<p>The Pentagon later spoke of 50 injured American service members in all.</p>',
      ['figure: 50 injured American service members'],
    ],
    [
      'its figure in words',
      '<p>The Pentagon later spoke of fifty service members who were injured.</p>',
      ['figure: fifty service members who were injured'],
    ],
  ])('%s', (_, body, found) => {
    expect(find(body)).toEqual(found);
  });
});

describe('what does not count', () => {
  test.each([
    ['the home page of the outlet', link('https://www.defense.gov/')],
    ['the home page with tracking', link('https://www.defense.gov/?utm_source=story')],
    ['a section of the outlet', link('https://www.defense.gov/News/')],
    ['another article of the outlet', link('https://www.defense.gov/News/Article/2092593/other/')],
    ['the same article under another parameter', link('https://npr.org/2020/01/29/800770355/story?page=2')],
    ['the same path at another outlet', link('https://defense.example/News/Article/2092592/joint-staff-doctor/')],
    ['a host that only ends alike', link('https://notdefense.gov/News/Article/2092592/joint-staff-doctor/')],
    ['a link to the page itself', link(ADDRESS)],
    ['a link in the navigation', `<nav>${link(SOURCE)}</nav>`],
    ['a link in a box of related stories', `<div class="article-related stories">${link(SOURCE)}</div>`],
    [
      'a link in a list of links',
      `<ul><li><a href="${SOURCE}">Joint Staff doctor explains how injuries are diagnosed</a></li></ul>`,
    ],
    ['a link that is hidden', `<div hidden>${link(SOURCE)}</div>`],
    ['an address that is only written', `<p>See ${SOURCE} for more words about this.</p>`],
    ['a script’s address', '<p>Some words that stand around <a href="javascript:void(0)">a link</a> here.</p>'],
    ['half of the words', '<p>He called it a snapshot in time.</p>'],
    ['the words in another order', '<p>Numbers can change; this is a snapshot in time.</p>'],
    ['the words over two paragraphs', '<p>This is a snapshot in time</p><p>and numbers can change</p>'],
    ['the words in an aside', `<aside><p>“${WORDS}”</p></aside>`],
    ['the figure of other things', '<p>There were 50 missiles, and service members watched. Some were injured.</p>'],
    ['the figure and the unit in two sentences', '<p>It was 50. Injured service members were flown out.</p>'],
    ['another figure', '<p>The Pentagon spoke of 150 injured service members.</p>'],
    ['nothing of the kind', '<p>The weather was fine.</p>'],
  ])('%s', (_, body) => {
    expect(find(body)).toEqual([]);
  });

  test('an account that agrees, or that nobody gave', () => {
    for (const relation of ['supports', 'no-official-record'] as const) {
      expect(find(link(SOURCE), [{ ...pentagon, relation }])).toEqual([]);
    }
  });

  test('a quotation of three words, or of words that mean little', () => {
    for (const text of ['completely false', 'it is not so', 'we will not do it now']) {
      const { figure, ...without } = pentagon;
      expect(figure?.value).toBe(50);
      expect(find(`<p>They said ${text}.</p>`, [{ ...without, quote: { text, by: 'x' } }])).toEqual([]);
    }
  });

  test('the words that state the claim', () => {
    expect(
      find('', [{ ...pentagon, quote: { text: 'no Americans were harmed in last night’s attack', by: 'x' } }]),
    ).toEqual([]);
  });

  test('a source that is a home page', () => {
    const home = account('contradicts', '2020', { sources: [source({ url: 'https://www.defense.gov' })] });
    expect(find(link('https://www.defense.gov/'), [home])).toEqual([]);
  });
});

test('one place is told of once, and no more than three', () => {
  expect(find(link(SOURCE), [pentagon, { ...pentagon, institution: 'Another' }])).toHaveLength(1);
  const many = [1, 2, 3, 4, 5].map((n) =>
    account('contradicts', '2020', { sources: [source({ url: `https://a.example/${n}` })] }),
  );
  expect(find(many.map(({ sources }) => link(sources[0]?.url ?? '')).join(''), many)).toHaveLength(3);
});

test('addresses that cannot be read are none', () => {
  for (const bad of ['', 'https://', 'mailto:a@b.example', 'http://[', `https://a.example/${'x'.repeat(3000)}`])
    expect(addressKey(bad)).toBeNull();
});
