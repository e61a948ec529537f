/** CPU time against size for input that no writer would write. `npm run bench:input` */
import { Window } from 'happy-dom';
import { compile } from '../../lib/matching/compile';
import { findClaims } from '../../lib/matching/find';
import { readBlocks } from '../../lib/page/read';
import { readAliases, readRecords } from '../../scripts/records';

const STATEMENT = 'Iran called Trump before it fired missiles at Al Asad in January 2020. ';
const fill = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length));

const SHAPES: Record<string, (size: number) => string> = {
  'one word': fill('a'),
  statements: fill(STATEMENT),
  'statements in one sentence': fill(STATEMENT.replaceAll('.', ',')),
  'amounts only': fill('16 missiles 80 '),
  Chinese: fill('伊朗导弹'),
  Arabic: fill('قالت إيران إنها اتصلت بترامب. '),
  'half surrogate pairs': fill('\ud83d x '),
};
const SIZES = [10_000, 100_000, 1_000_000];
const TAGS = [1_000, 10_000, 100_000];

const index = compile(readRecords(), readAliases());

function cpu(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return Math.round((user + system) / 1000);
}

findClaims([fill(STATEMENT)(50_000)], index);
const rows: Record<string, Record<string, number>> = {};
for (const [name, make] of Object.entries(SHAPES)) {
  rows[name] = Object.fromEntries(
    SIZES.map((size) => {
      const text = make(size);
      return [`${size} units, ms`, cpu(() => findClaims([text], index))];
    }),
  );
}
console.table(rows);

const tags = TAGS.map((count) => {
  const { document } = new Window();
  document.body.innerHTML = `<p>${'<i>Iran </i>'.repeat(count)}</p>`;
  return [
    count,
    cpu(() =>
      findClaims(
        readBlocks(document.body as never).map(({ text }) => text),
        index,
      ),
    ),
  ];
});
console.table(Object.fromEntries(tags.map(([count, ms]) => [`${count} tags in a paragraph`, { ms }])));
