/**
 * How many held-out sentences are found, and how many look-alikes are taken for the claim. The sentences were written
 * by somebody who knew the claims but not their wordings; nobody may tune a wording on them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAnnotator } from '../../lib/matching/annotate';
import { ROOT, readAliases, readRecords } from '../../scripts/records';

type Sentences = Record<string, { hit: string[]; miss: { text: string; type: string }[] }>;

const sentences = JSON.parse(readFileSync(join(ROOT, 'tests', 'bench', 'sentences.json'), 'utf8')) as Sentences;
const annotate = buildAnnotator(readRecords(), readAliases());
const states = (id: string, text: string) =>
  annotate({ text }, 0).findings.some(({ claimId, stance }) => claimId === id && stance !== 'rejects');

const found = { of: 0, count: 0 };
const fooled = new Map<string, { of: number; count: number }>();
for (const [id, { hit, miss }] of Object.entries(sentences)) {
  for (const text of hit) {
    found.of += 1;
    if (states(id, text)) found.count += 1;
  }
  for (const { text, type } of miss) {
    const so = fooled.get(type) ?? { of: 0, count: 0 };
    so.of += 1;
    if (states(id, text)) so.count += 1;
    fooled.set(type, so);
  }
}

const all = [...fooled.values()].reduce((sum, { of, count }) => ({ of: sum.of + of, count: sum.count + count }), {
  of: 0,
  count: 0,
});
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ found, fooled: { ...Object.fromEntries(fooled), all } }));
else {
  const line = (name: string, { of, count }: { of: number; count: number }) =>
    console.log(`${name.padEnd(34)} ${String(count).padStart(4)} of ${of}  ${((100 * count) / of).toFixed(1)} %`);
  line('stating sentences found', found);
  line('look-alikes taken for the claim', all);
  for (const [type, so] of [...fooled].sort()) line(`  ${type}`, so);
}
