// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { RELATIONS } from '../data/schema';
import { translateFrom } from '../scripts/messages';
import { AccountList } from './AccountList';
import { Ladder } from './Ladder';
import { PartsList } from './PartsList';
import { Receipt } from './Receipt';
import { ReportedHere } from './ReportedHere';
import { speak, type Translate } from './t';
import { account, phrase } from './test-records';
import { click, draw, texts } from './test-render';

const DOD = 'US Department of Defense';
const figure = (asOf: string, value: number, label: string, institution = DOD) =>
  account('contradicts', asOf, { institution, figure: { value, unit: 'injured service members', label } });

const injuries = [
  figure('2020-01-08', 0, 'no casualties'),
  figure('2020-01-16', 11, '11 sent for screening', 'US Central Command'),
  figure('2020-01-24', 34, '34 diagnosed'),
  figure('2020-02-21', 110, '110 diagnosed'),
];

afterEach(() => speak(translateFrom('en')));

describe('a ladder of figures', () => {
  it('says in a sentence what it draws: who, how many, when', async () => {
    const root = await draw(<Ladder accounts={injuries} article="2020-02-04" />);
    expect(texts(root, '.ladder-title')).toEqual(['Official figures over time: injured service members']);
    expect(texts(root, '.ladder-says li')).toEqual([
      'US Department of Defense: no casualties on 8 Jan 2020.',
      'US Central Command: 11 sent for screening on 16 Jan.',
      'US Department of Defense: 34 diagnosed on 24 Jan, 110 diagnosed on 21 Feb.',
    ]);
    expect(texts(root, '.ladder-then p')).toEqual([
      'When this article was written (4 Feb 2020) the latest was 34 diagnosed. The latest now is 110 diagnosed (21 Feb 2020).',
      '1 account came after this article was written.',
    ]);
    for (const svg of root.querySelectorAll('svg')) expect(svg.getAttribute('aria-hidden')).toBe('true');
  });

  it('draws a dot for each figure and the article’s line, in each size', async () => {
    const root = await draw(<Ladder accounts={injuries} article="2024-02-04" />);
    for (const chart of root.querySelectorAll('.chart')) {
      expect(chart.querySelectorAll('.chart-dot')).toHaveLength(4);
      expect(texts(chart, '.chart-value').sort()).toEqual(['0', '11', '110', '34']);
      expect(texts(chart, '.chart-this').map((text) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual([
        'This article',
        '4 Feb 2024',
      ]);
    }
    expect(texts(root, '.ladder-then')[0]).toContain('the latest was 110 diagnosed. No later figure is on record.');
  });

  it('says so where the article has no date, and nothing of an article where there is none', async () => {
    const unknown = await draw(<Ladder accounts={injuries} article={null} />);
    expect(texts(unknown, '.ladder-then')).toEqual([
      'This page does not say when it was written, so the accounts are not set against its date.',
    ]);
    const none = await draw(<Ladder accounts={injuries} />);
    expect(none.querySelector('.ladder-then, .chart-this, .chart-article')).toBeNull();
    expect(none.querySelectorAll('.chart-dot').length).toBeGreaterThan(0);
  });

  it('writes months and years as such', async () => {
    const root = await draw(<Ladder accounts={[figure('2015', 1, '1 a'), figure('2017-02', 2, '2 b')]} />);
    expect(texts(root, '.ladder-says li')).toEqual(['US Department of Defense: 1 a in 2015, 2 b in Feb 2017.']);
  });

  it('says so where no figure had been given', async () => {
    const root = await draw(<Ladder accounts={injuries} article="2020-01-07" />);
    expect(texts(root, '.ladder-then')[0]).toContain(
      'no official figure on record had been given. The latest now is 110 diagnosed (21 Feb 2020).',
    );
  });

  it('sets figures of one day side by side', async () => {
    const root = await draw(
      <Ladder
        accounts={[
          figure('2020-01-07', 12, 'a dozen'),
          figure('2020-01-08', 16, '16', 'A'),
          figure('2020-01-08', 22, '22', 'B'),
        ]}
        article="2021-01-01"
      />,
    );
    expect(root.querySelector('.chart-step')).toBeNull();
    expect(texts(root, '.ladder-aside')).toHaveLength(1);
    expect(texts(root, '.ladder-then p')[0]).toContain('the latest were: 16, 22.');
  });

  it('flows from right to left where the language does', async () => {
    const english = translateFrom('en');
    speak(((key: string, ...rest: never[]) =>
      key === 'language.direction' ? 'rtl' : (english as (...args: unknown[]) => string)(key, ...rest)) as Translate);
    const root = await draw(<Ladder accounts={injuries} article="2024-02-04" />);
    const places = [...root.querySelectorAll('.chart-plain .chart-dot')].map((dot) => Number(dot.getAttribute('cx')));
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });
});

describe('a strip of relations', () => {
  const accounts = [
    account('partly-contradicts', '2020-01-08', { institution: 'A' }),
    account('adds-context', '2020-01-13', { institution: 'B' }),
    account('adds-context', '2022-06-17', { institution: 'C' }),
    account('contradicts', '2024-02-05', { institution: 'D' }),
    account('no-official-record', '2024-05'),
    account('adds-context', '2025', { institution: 'E' }),
  ];

  it('names each relation for those who do not see its drawing, and then and now in words', async () => {
    const root = await draw(<Ladder accounts={accounts} article="2024-02-04" />);
    expect(texts(root, '.strip > li b')).toEqual(['Jan 2020', '17 Jun', 'This article', '2024', '2025']);
    expect(texts(root, '.strip .vh').length).toBeGreaterThanOrEqual(5);
    expect(texts(root, '.ladder-then p')).toEqual([
      'When this article was written (4 Feb 2024) the latest official account was: C, 17 Jun 2022 (Adds context). The latest now is: E, 2025 (Adds context).',
      '3 accounts came after this article was written.',
    ]);
  });

  it('puts the article between what it could know and what it could not', async () => {
    const root = await draw(<Ladder accounts={accounts} article="2024-02-04" />);
    const columns = [...root.querySelectorAll('.strip > li')];
    const place = columns.findIndex((column) => column.className === 'strip-article');
    expect(texts(columns[place] as Element, 'b, time')).toEqual(['This article', '4 Feb 2024']);
    expect(
      columns
        .slice(0, place)
        .map((column) => column.textContent)
        .join(' '),
    ).toMatch(/2020.*2022/);
    expect(
      columns
        .slice(place + 1)
        .map((column) => column.textContent)
        .join(' '),
    ).toMatch(/2024/);
  });

  it('does not call the absence of a record a position', async () => {
    const root = await draw(<Ladder accounts={[account('no-official-record', '2020')]} article="2024-02-04" />);
    expect(texts(root, '.ladder-then')[0]).toContain('no official account on record had been given.');
    expect(root.textContent).not.toContain('Contradict');
  });

  it('tells of accounts whose day is not known', async () => {
    const root = await draw(<Ladder accounts={[account('supports', '2024')]} article="2024-02-04" />);
    expect(texts(root, '.ladder-aside')[0]).toContain('may have come before or after this article');
  });
});

it('marks accounts that came after the article', async () => {
  const root = await draw(<AccountList accounts={injuries} article="2020-01-20" />);
  expect(texts(root, '.acct').map((text) => text.includes('After this article was written'))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

describe('the parts of a claim', () => {
  const parts = [
    { id: 'call', text: 'They called.' },
    { id: 'aim', text: 'They aimed to miss.' },
    { id: 'hurt', text: 'Nobody was hurt.' },
  ];

  it('gives each part the relations of its own accounts', async () => {
    const accounts = [
      account('no-official-record', '2020', { part: 'call' }),
      account('contradicts', '2020', { part: 'aim' }),
      account('adds-context', '2020', { part: 'aim' }),
      account('contradicts', '2020'),
    ];
    const root = await draw(<PartsList parts={parts} accounts={accounts} />);
    expect(texts(root, 'li')).toEqual([
      'They called.No record',
      'They aimed to miss.ContradictsContext',
      'Nobody was hurt.No account speaks to this part alone.',
    ]);
  });

  it('never shows a part as contradicted for which there is only no record', async () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...RELATIONS), fc.constantFrom(undefined, 'call', 'aim', 'hurt')));
    await fc.assert(
      fc.asyncProperty(some, async (list) => {
        const accounts = list.map(([relation, part]) => account(relation, '2020', part ? { part } : {}));
        const root = await draw(<PartsList parts={parts} accounts={accounts} />);
        for (const [at, { id }] of parts.entries()) {
          const held = accounts.some(({ relation, part }) => part === id && /contradicts/.test(relation));
          expect(/Contradicts|In part/.test(texts(root, '.parts > li')[at] ?? '')).toBe(held);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('tells what the article reports already, with a way there', async () => {
  let shown = -1;
  const [zero, eleven] = injuries as [(typeof injuries)[0], (typeof injuries)[0]];
  const places = [
    { account: eleven, how: 'link' as const, publisher: 'AP' },
    { account: zero, how: 'quote' as const, publisher: null },
  ];
  const root = await draw(
    <ReportedHere
      places={places}
      onShow={(at) => {
        shown = at;
      }}
    />,
  );
  expect(texts(root, 'li p')).toEqual([
    'It links to AP, a source of this account: US Central Command, 16 Jan 2020.',
    'It has words of this account: US Department of Defense, 8 Jan 2020.',
  ]);
  await click(root.querySelectorAll('button')[1]);
  expect(shown).toBe(1);
  expect((await draw(<ReportedHere places={[]} onShow={() => undefined} />)).textContent).toBe('');
});

describe('a receipt', () => {
  it('tells which words filled which slot, the cue, and what would have cancelled the match', async () => {
    const root = await draw(
      <Receipt
        phrase={phrase({
          wording: null,
          stance: 'rejects',
          slots: [
            { slot: 'act', words: 'fired' },
            { slot: 'number', words: '16 long missiles' },
          ],
          pronoun: true,
          borrowed: true,
          cue: 'never',
          cancels: {
            words: ['qatar', '@iran-2'],
            years: [2020, 2024],
            months: ['2020-01'],
            numbers: [{ from: 16, to: 17, unit: ['missile'] }],
          },
        })}
      />,
    );
    expect(texts(root, '.why dd li')).toEqual([
      'Doing what: “fired”',
      'Number: “16 long missiles”',
      'A pronoun stands for somebody named in the sentence before.',
      'One of the words stands in the sentence before.',
      'a word in the sentence that denies the claim, asks about it or supposes it',
      'any of these in the sentence: “qatar”, iran (in any words for it)',
      'a year in the sentence, unless it is one of these: 2020, 2024',
      'a month in the sentence, unless it is one of these: Jan 2020',
      'a number of these, unless it is 16–17: “missile”',
    ]);
    expect(texts(root, '.why dd')).toContain(
      'The sentence denies or disputes the claim. The word that shows it: “never”',
    );
  });

  it('counts words that are many, and lists them when asked', async () => {
    const words = Array.from({ length: 10 }, (_, nth) => `word-${nth}`);
    const root = await draw(<Receipt phrase={phrase({ cancels: { words, years: [], months: [], numbers: [] } })} />);
    expect(texts(root, '.why-rest > summary')).toEqual(['and 2 other words']);
    for (const word of words) expect(root.textContent).toContain(word);
  });
});
