/** `npm run bench:quality [-- --json]`: what is found, what is taken for a claim wrongly, and how claims are ranked. */
import { hasCorpora } from './corpora';
import { type Counts, measureEdits, measureLeaveOneOut, measureSentences } from './quality-own';
import { measureRanking, type Ranking } from './quality-ranking';

const own: Record<string, Counts> = {
  'held-out sentences, first writer': measureSentences('sentences.json'),
  'held-out sentences, second writer': measureSentences('sentences-2.json'),
  'held-out sentences, the 93 claims of 2026-11-27': measureSentences('sentences-3.json'),
  'sentences that were tuned on': measureSentences('development.json'),
  'each wording, found by the others of its record': measureLeaveOneOut(),
  'edits of wordings, taken for the claim': measureEdits(),
};
const ranking = hasCorpora ? measureRanking() : null;

if (process.argv.includes('--json')) console.log(JSON.stringify({ own, ranking }));
else {
  for (const [name, counts] of Object.entries(own)) printCounts(name, counts);
  if (ranking) printRanking(ranking);
  else console.log('\nCheckThat 2020: skipped, no corpora');
}

function printCounts(name: string, counts: Counts): void {
  console.log(`\n${name}`);
  for (const [what, { of, count }] of Object.entries(counts)) {
    const share = ((100 * count) / of).toFixed(1);
    console.log(`  ${what.padEnd(32)} ${String(count).padStart(5)} of ${String(of).padEnd(5)} ${share.padStart(5)} %`);
  }
}

function printRanking({ claims, negativePages, splits }: Ranking): void {
  console.log(`\nCheckThat 2020, ${claims} claims; unrelated sentences of ${negativePages} pages`);
  for (const [split, { n, ...figures }] of Object.entries(splits)) {
    const told = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
    console.log(`  ${split} (n ${n}): ${told.join(', ')}`);
  }
}
