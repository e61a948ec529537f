/** The files that follow from the records, and the pages they hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { account, claim, source } from '../components/test-records';
import { changesPage } from './changes';
import { generated } from './generated';
import { claimJsonSchema, draftJsonSchema } from './json-schema';
import { emptyRecord } from './new-record';
import { ROOT, readDrafts, readRecords } from './records';
import { reportPage } from './report';

test.each(Object.entries(generated()))('%s is what the records give (npm run data:generate)', (path, text) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
});

describe('the shape for editors', () => {
  const ajv = new Ajv({ strict: false, formats: { uri: true } });
  const fits = ajv.compile(claimJsonSchema());
  const draftFits = ajv.compile(draftJsonSchema());

  test('takes every record and every draft', () => {
    for (const record of readRecords()) expect(fits(record), `${record.id} ${ajv.errorsText(fits.errors)}`).toBe(true);
    for (const draft of readDrafts()) expect(draftFits(draft), draft.id).toBe(true);
  });

  test('refuses what the schema refuses, and knows every field of an empty record', () => {
    expect(fits({ ...claim('a', [account('contradicts', '2020')]), verdict: 'none' })).toBe(false);
    expect(fits(claim('a', [account('contradicts', '8 January')]))).toBe(false);
    expect(fits(emptyRecord('iran-2020', 'a', '2026-11-27'))).toBe(false);
    const unknown = (fits.errors ?? []).filter(({ keyword }) => keyword === 'additionalProperties');
    expect(unknown).toEqual([]);
  });
});

test('the change log puts every entry under the version of its day', () => {
  const history = [
    { date: '2026-11-22', change: 'Added.' },
    { date: '2026-11-25', change: 'A figure was put right.' },
  ];
  const page = changesPage(
    [claim('a', [], { history }), claim('b', [], { history: [{ date: '2026-11-27', change: 'Added.' }] })],
    [
      { version: '2.0', date: '2026-11-27' },
      { version: '1.0', date: '2026-11-22' },
    ],
  );
  const [newer = '', older = ''] = page.split('## 1.0, 2026-11-22');
  expect(newer).toContain('## 2.0, 2026-11-27');
  expect(newer).toContain('- 2026-11-25, About a (`a`): A figure was put right.');
  expect(newer).toContain('- About b (`b`)');
  expect(older).toContain('- About a (`a`)');
  expect(older).not.toContain('About b');
});

test('the report counts', () => {
  const sources = [source({ kind: 'primary', checked: { date: '2026-11-27', how: 'not-yet' } }), source()];
  const figure = (value: number) => ({ value, unit: 'injuries', label: `${value}` });
  const one = claim('a', [
    account('contradicts', '2020-01-08', { sources, figure: figure(0) }),
    account('supports', '2020-01-16', { figure: figure(11) }),
  ]);
  const page = reportPage([one], [], [{ of: 'a', found: 'b', count: 2, example: 'A sentence.' }]);
  expect(page).toContain('| records, bundled | 1 |');
  expect(page).toContain('| records with figures of two days or more | 1 |');
  expect(page).toContain('| Iran, January 2020 | 0 | 1 | 0 | 0 | 1 |');
  expect(page).toContain('| not yet opened | 1 | 0 | 1 |');
  expect(page).toContain('- `a` → `b`, 2: A sentence.');
});
