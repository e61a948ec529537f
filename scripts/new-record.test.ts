import { expect, test } from 'vitest';
import { parseClaim } from '../data/schema';
import { emptyRecord } from './new-record';

const file = 'data/claims/iran-2020/new.json';

test('an empty record has every field, and says of each what it needs', () => {
  expect(() => parseClaim(emptyRecord('iran-2020', 'new', '2026-11-27'), file)).toThrow(
    /claim: must not be empty[\s\S]*accounts\.0\.institution: must not be empty/,
  );
});

test('filled in, it is a record', () => {
  const filled = JSON.parse(
    JSON.stringify(emptyRecord('iran-2020', 'new', '2026-11-27'))
      .replaceAll('"side":""', '"side":"left"')
      .replaceAll('"kind":""', '"kind":"court"')
      .replaceAll('"relation":""', '"relation":"supports"')
      .replaceAll('"date":""', '"date":"2026"')
      .replaceAll('"asOf":""', '"asOf":"2026"')
      .replaceAll('"https://"', '"https://example.org/"')
      .replaceAll('""', '"x"'),
  );
  expect(parseClaim(filled, file).id).toBe('new');
});
