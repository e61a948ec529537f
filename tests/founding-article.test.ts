/**
 * The news story that this project started from: every statement of it is found. Its text is not part of this
 * repository; where it is absent this says so and checks nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildAnnotator } from '../lib/matching/annotate';
import { ROOT, readAliases, readRecords } from '../scripts/records';
import { FOUNDING } from './founding-statements';

const ARTICLE = join(process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora'), 'founding-article.txt');
const present = existsSync(ARTICLE);
if (!present) console.log('No corpora: the founding article was not read.');

describe.runIf(present)('the founding article', () => {
  const annotate = buildAnnotator(readRecords(), readAliases());
  const { findings } = annotate({ text: present ? readFileSync(ARTICLE, 'utf8') : '' }, 0);
  const found = new Set(findings.map(({ claimId }) => claimId));

  test.each(FOUNDING)('%s', (either) => {
    expect(either.split(' ').some((id) => found.has(id))).toBe(true);
  });

  test('the sentence that denies a part of Israel does not state it', () => {
    const denying = findings.filter(({ sentence }) => sentence.includes('unsubstantiated and contradicted'));
    expect(denying.map(({ claimId, stance }) => `${claimId} ${stance}`)).toContain(
      'israel-part-of-soleimani-plan rejects',
    );
  });
});
