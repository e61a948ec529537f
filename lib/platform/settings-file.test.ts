import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings, writeSettings } from './settings-file';
import { DEFAULTS, RUNS, SITE_CHOICES } from './settings-schema';
import { anySettings } from './test-settings';

const file = (given: unknown, more: object = {}) =>
  JSON.stringify({ format: 'on-the-record-settings', version: 1, settings: given, ...more });

describe('a file of settings', () => {
  test('gives back what was written, and is written the same again', () => {
    fc.assert(
      fc.property(anySettings, (some) => {
        const text = writeSettings(some);
        expect(readSettings(text)).toEqual({ settings: some, unknown: [] });
        const turned = Object.fromEntries(Object.entries(some.sites).reverse());
        expect(writeSettings({ ...some, sites: turned })).toBe(text);
      }),
    );
  });

  test('no text makes reading throw', () => {
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => file(value)),
    );
    fc.assert(
      fc.property(values, (text) => {
        const read = readSettings(text);
        expect('settings' in read || read.problems.length > 0).toBe(true);
      }),
    );
  });

  test('without a field leaves it as it was at first', () => {
    expect(readSettings(file({ recap: true }))).toEqual({ settings: { ...DEFAULTS, recap: true }, unknown: [] });
  });

  test('with fields of a later day is read without them, and says so', () => {
    expect(readSettings(file({ recap: true, aloud: 1, constructor: 2 }, { hiddenMatches: [] }))).toEqual({
      settings: { ...DEFAULTS, recap: true },
      unknown: ['aloud', 'constructor', 'hiddenMatches'],
    });
  });

  test.each([
    ['{', [{ kind: 'not-json' }]],
    ['[]', [{ kind: 'not-ours' }]],
    ['{"format":"bookmarks","version":1,"settings":{}}', [{ kind: 'not-ours' }]],
    [file({}, { version: 2 }), [{ kind: 'newer' }]],
    ['x'.repeat(1_000_001), [{ kind: 'too-long' }]],
    [file({ run: 'never' }), [{ kind: 'not-a-choice', field: 'run', choices: RUNS }]],
    [file({ recap: 'yes' }), [{ kind: 'not-a-switch', field: 'recap' }]],
    [file({ sites: ['a.example'] }), [{ kind: 'not-a-list', field: 'sites' }]],
    [
      file({ sites: { 'two words': 'on', 'a.example': 'maybe', 'b.example': 'off' } }),
      [
        { kind: 'not-a-site', site: 'two words' },
        { kind: 'not-a-site-choice', site: 'a.example', choices: SITE_CHOICES },
      ],
    ],
    [
      '{"format":"on-the-record-settings","version":1,"settings":{"sites":{"__proto__":"on"}}}',
      [{ kind: 'not-a-site', site: '__proto__' }],
    ],
  ])('%.60s is not taken', (text, problems) => {
    expect(readSettings(text)).toEqual({ problems });
  });
});
