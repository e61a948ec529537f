/** Files that somebody made to do harm: each is refused with a reason, nothing is thrown, nothing is let through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PACK_LIMITS } from '../../data/schema-pack';
import { packText, readText, record, refusalOf } from './test-packs';

const line = (changes: string) => JSON.stringify(record('first')).replace('{', `{${changes},`);
const withText = (text: string) => record('first', { title: text });
const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

describe('a signed pack is refused for', () => {
  test.each([
    ['a plain link', [record('first', { accounts: [] })], /accounts/],
    ['http', [JSON.parse(JSON.stringify(record('first')).replace('https:', 'http:'))], /begin with https/],
    [
      'script in a link',
      [JSON.parse(JSON.stringify(record('first')).replace('https:', 'javascript:'))],
      /https|address/,
    ],
    ['HTML', [withText('Claim: <img src=x onerror=alert(1)>')], /without < or >/],
    ['a control sign', [withText('Claim: \u0007')], /U\+0007/],
    ['NUL', [withText('Claim: \u0000')], /U\+0000/],
    ['a bidi override', [withText('Claim: \u202Egnp.exe')], /U\+202E/],
    ['a bidi isolate that is left open', [withText('Claim: \u2067abc')], /U\+2067/],
    ['tags nobody sees', [withText('Claim: \u{E0041}\u{E0042}')], /U\+E0041/],
    ['half a surrogate pair', [withText('Claim: \uD800')], /U\+D800/],
    ['a line separator', [withText('Claim:\u2028x')], /U\+2028/],
    ['a long text', [withText('x'.repeat(PACK_LIMITS.textLength + 1))], /at most 2000 signs/],
    ['a huge number', [record('first', { numbers: [{ from: 1e300 }] })], /numbers/],
    [
      'many wordings',
      [record('first', { wordings: Array(61).fill(record('x').wordings[0]) })],
      /wordings: are too many/,
    ],
    ['a long list', [record('first', { tags: Array(201).fill('a') })], /tags: must hold at most/],
    ['an id of its own namespace', [record('other--claim')], /id/],
    ['an id that leads elsewhere', [record('../../x')], /id/],
    ['an id of a name of objects', [record('constructor__')], /id/],
    ['a claim that is there twice', [record('first'), record('first')], /is there twice/],
    ['an unknown field', [record('first', { run: 'alert(1)' })], /run/],
    ['text that is not trimmed', [withText(' Claim: x')], /written|title/],
    ['null', [null], /claims\.0/],
    ['a list', [[]], /claims\.0/],
    ['a number', [7], /claims\.0/],
  ])('%s', async (_, claims, reason) => {
    const refusal = await refusalOf(packText(claims));
    expect(refusal?.refusal).toBe('record');
    expect(refusal?.detail).toMatch(reason);
  });

  test.each([
    ['__proto__', line('"__proto__":{"polluted":1}')],
    ['constructor', line('"constructor":{"prototype":{"polluted":1}}')],
    ['a field that is there twice', line('"claim":"Another claim."')],
    ['deep nesting', line(`"tags2":${nested(5000, '[', ']')}`)],
    ['deeper nesting', nested(90_000, '[', ']')],
    ['a number past all numbers', line('"updated2":1e999')],
    ['a negative nothing', line('"updated2":-0')],
    ['no JSON', '{"id":'],
    ['a line of script', 'alert(1)'],
    ['an escaped letter', JSON.stringify(record('first')).replace('Claim:', '\\u0043laim:')],
  ])('%s', async (_, text) => {
    expect((await refusalOf(packText([], { lines: [text] })))?.refusal).toBe('record');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['no id', { id: '' }, 'manifest'],
    ['an id that ends in hyphens', { id: 'a-' }, 'manifest'],
    ['two hyphens in an id', { id: 'a--b' }, 'manifest'],
    ['HTML in a name', { name: '<b>' }, 'manifest'],
    ['a name that turns the line', { name: '\u202Eabc' }, 'manifest'],
    ['a plain homepage', { homepage: 'http://example.org/' }, 'manifest'],
    ['a version of words', { version: 'latest' }, 'manifest'],
    ['a version with a leading zero', { version: '01.2' }, 'manifest'],
    ['another count', { claims: 2 }, 'manifest'],
    ['another hash', { sha256: '0'.repeat(64) }, 'altered'],
    ['a month only', { date: '2026-11' }, 'manifest'],
    ['a field it has not', { script: 'x' }, 'manifest'],
    ['a later format', { format: 2 }, 'newerFormat'],
  ])('%s in the manifest', async (_, manifest, refusal) => {
    expect((await refusalOf(packText([record('first')], { manifest })))?.refusal).toBe(refusal);
  });

  test('more bytes or claims than a pack may have', async () => {
    expect((await refusalOf('x'.repeat(PACK_LIMITS.bytes + 1)))?.refusal).toBe('tooLarge');
    expect((await refusalOf(packText([], { lines: Array(1001).fill('{}') })))?.refusal).toBe('tooLarge');
    expect((await refusalOf('\n'.repeat(PACK_LIMITS.bytes)))?.refusal).toBe('notPack');
  });
});

test('text that looks like a regular expression is text', async () => {
  const wordings = [{ kind: 'paraphrase', text: '(a+)+$ [\\s\\S]*? ^(?=.*closed).* nine weeks' }];
  const { claims } = await readText(packText([record('first', { wordings })]));
  expect(claims[0]?.wordings).toEqual(wordings);
});

const NASTY = [
  '\u202E',
  '\u0000',
  '<script>',
  'javascript:',
  '__proto__',
  '1e999',
  '"',
  '\\',
  '\n',
  ']}',
  'null',
  '\uFEFF',
  '{}',
];

test('of 10,000 fuzzed files none is installed, none makes the reader throw, and each refusal can be read', async () => {
  const good = packText([record('first'), record('second')]);
  const edit = fc.record({
    at: fc.nat(good.length),
    cut: fc.nat(40),
    put: fc.oneof(fc.constantFrom(...NASTY), fc.string()),
  });
  const edited = fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), good));
  const anyRecord = fc.oneof(
    fc.anything({ withNullPrototype: true }).map((value) => JSON.stringify(value) ?? 'undefined'),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...Object.keys(record('x'))), fc.jsonValue())
      .map(([key, value]) => JSON.stringify(record('first', { [key]: value }))),
  );
  const signed = fc.array(anyRecord, { minLength: 1, maxLength: 3 }).map((lines) => packText([], { lines }));
  const manifest = fc
    .dictionary(fc.constantFrom('id', 'name', 'version', 'claims', 'date', 'homepage', 'format', 'x'), fc.jsonValue(), {
      minKeys: 1,
    })
    .map((changes) => packText([record('first')], { manifest: changes }));
  const file = fc.oneof<fc.MaybeWeightedArbitrary<BlobPart>[]>(
    { weight: 4, arbitrary: edited },
    { weight: 3, arbitrary: signed },
    { weight: 2, arbitrary: manifest },
    fc.uint8Array({ maxLength: 300 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>,
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(file, async (bytes) => {
      if (bytes === good) return;
      const refusal = await refusalOf(bytes);
      // A field may by chance get a value that is right.
      if (refusal === null) return;
      refused += 1;
      expect(refusal.detail.length).toBeLessThanOrEqual(301);
      expect(refusal.detail).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    }),
    { numRuns: 10_000 },
  );
  expect(refused).toBeGreaterThan(9900);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 120_000);
