/** `data/REPORT.md`: what the record holds, counted. */
import { topicName } from '../components/claim-text';
import { relationName } from '../components/relation-words';
import { CHECKS, type Claim, type Draft, INSTITUTION_KINDS, RELATIONS, SIDES, type Source } from '../data/schema';
import type { Overlap } from './overlaps';

const HOW = { 'page-read': 'page read', 'address-seen': 'address and excerpt seen', 'not-yet': 'not yet opened' };

const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

/** A table that counts by two properties, with sums. */
function cross<Row extends string, Column extends string>(
  corner: string,
  rows: readonly Row[],
  columns: readonly Column[],
  count: (row: Row, column: Column) => number,
  label: (row: Row) => string = (row) => row,
): string {
  const body = rows.map((row) => columns.map((column) => count(row, column)));
  const sums = columns.map((_, at) => sum(body.map((line) => line[at] ?? 0)));
  return table(
    [corner, ...columns, 'all'],
    [...rows.map((row, at) => [label(row), ...(body[at] ?? []), sum(body[at] ?? [])]), ['all', ...sums, sum(sums)]],
  );
}

const sourcesOf = (claim: Claim): Source[] => [
  ...claim.appearances.flatMap(({ sources }) => sources),
  ...claim.accounts.flatMap(({ sources }) => sources),
  ...claim.corrections.flatMap(({ sources }) => sources),
];

const list = (lines: string[]) => (lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : 'None.');

/** The report, as Markdown. */
export function reportPage(claims: readonly Claim[], drafts: readonly Draft[], overlaps: readonly Overlap[]): string {
  const topics = [...new Set(claims.map(({ topic }) => topic))].sort();
  const accounts = claims.flatMap((claim) => claim.accounts);
  const given = accounts.flatMap(({ sources }) => sources);
  const all = claims.flatMap(sourcesOf);
  const unread = claims.filter((claim) =>
    claim.accounts.every(({ sources }) => sources.every((one) => one.checked.how === 'not-yet')),
  );
  const sections: [string, string][] = [
    [
      'Size',
      table(
        ['', 'number'],
        [
          ['records, bundled', claims.length],
          ['drafts, not bundled', drafts.length],
          ['accounts', accounts.length],
          ['accounts with a quotation', accounts.filter(({ quote }) => quote).length],
          ['accounts with a figure', accounts.filter(({ figure }) => figure).length],
          ['records with figures of two days or more', claims.filter(isLadder).length],
          ['compound claims', claims.filter(({ parts }) => parts).length],
          ['uncontested statements', claims.filter(({ uncontested }) => uncontested).length],
          ['wordings', sum(claims.map(({ wordings }) => wordings.length))],
          ['hit sentences', sum(claims.map(({ tests }) => tests?.hit.length ?? 0))],
          ['miss sentences', sum(claims.map(({ tests }) => tests?.miss.length ?? 0))],
        ],
      ),
    ],
    [
      'Balance: who tends to make the claim',
      cross(
        'topic',
        topics,
        SIDES,
        (topic, side) => claims.filter((one) => one.topic === topic && one.side === side).length,
        topicName,
      ),
    ],
    [
      'Relations of accounts, by who tends to make the claim',
      cross('', SIDES, RELATIONS, (side, relation) =>
        sum(
          claims
            .filter((one) => one.side === side)
            .map((one) => one.accounts.filter((account) => account.relation === relation).length),
        ),
      ),
    ],
    [
      'Accounts by kind of institution',
      cross(
        '',
        INSTITUTION_KINDS,
        RELATIONS,
        (kind, relation) => accounts.filter((one) => one.kind === kind && one.relation === relation).length,
      ),
    ],
    [
      'Sources of accounts',
      cross(
        '',
        CHECKS,
        ['primary', 'reported'] as const,
        (how, kind) => given.filter((one) => one.kind === kind && one.checked.how === how).length,
        (how) => HOW[how],
      ),
    ],
    [
      'All sources, those of appearances and corrections too',
      cross(
        '',
        CHECKS,
        ['primary', 'reported'] as const,
        (how, kind) => all.filter((one) => one.kind === kind && one.checked.how === how).length,
        (how) => HOW[how],
      ),
    ],
    [
      'Addresses that did not lead to the page',
      list(
        all
          .filter(({ checked }) => checked.found)
          .map(({ url, checked }) => `${checked.found} (${checked.date}): ${url}`),
      ),
    ],
    ['Records none of whose accounts’ sources was seen', list(unread.map(({ id }) => `\`${id}\``))],
    [
      'Uncontested statements',
      list(claims.filter(({ uncontested }) => uncontested).map(({ id, claim }) => `\`${id}\`: ${claim}`)),
    ],
    [
      'Overlaps: claims found in sentences written for another claim',
      list(overlaps.map(({ of, found, count, example }) => `\`${of}\` → \`${found}\`, ${count}: ${example}`)),
    ],
    ['Drafts, and what they lack', list(drafts.map(({ id, missing }) => `\`${id}\`: ${missing.join(' ')}`))],
  ];
  const text = sections.map(([title, body]) => `## ${title}\n\n${body}`).join('\n\n');
  return `# The record, counted\n\nWritten by \`npm run data:generate\`. Relations: ${RELATIONS.map((one) => `${one} = “${relationName(one)}”`).join(', ')}.\n\n${text}\n`;
}

/** Whether a ladder can be drawn: figures of two days or more. */
const isLadder = ({ accounts }: Claim) =>
  new Set(accounts.flatMap(({ figure, asOf }) => (figure ? [asOf] : []))).size > 1;
