/** Ten thousand messages of every shape, from every sender, to the background and to a page: only what fits is heard. */
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { answerInBackground } from './messages';
import { answerInPage } from './page-messages';

type Listener = (message: unknown, sender: object, respond: () => void) => unknown;
const listeners = new Set<Listener>();

vi.mock('./browser', () => ({ browser: {} }));
vi.mock('./native', () => ({
  native: {
    runtime: {
      id: 'own',
      getURL: () => 'own://',
      onMessage: { addListener: (listener: Listener) => listeners.add(listener) },
    },
  },
}));

type Fields = Record<string, (value: unknown) => boolean>;

const isId = (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= 100 && /^[a-z0-9-]*$/.test(value);
const areIds = (value: unknown) => Array.isArray(value) && value.length <= 1000 && value.every(isId);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9999;
const isBoolean = (value: unknown) => value === true || value === false;
const COMMANDS = ['next-highlight', 'previous-highlight', 'open-card', 'toggle-highlights'];
const isCommand = (value: unknown) => typeof value === 'string' && COMMANDS.includes(value);
const arePatterns = (value: unknown) =>
  Array.isArray(value) && value.length <= 10_000 && value.every((one) => typeof one === 'string' && one.length <= 300);

/** What fits, said a second time and by other means than the product's. */
const BACKGROUND: Record<string, Fields> = {
  countChanged: { count: isCount },
  loadDisplay: {},
  openCard: { claimId: isId, code: isBoolean },
  openRecap: { ids: (value) => areIds(value) && (value as unknown[]).length <= 100, code: isBoolean },
  openPopup: {},
  openRecord: { claimId: isId },
  getClaims: { ids: areIds },
  getDataset: {},
  getRecord: {},
  getPackIndexes: {},
};
const PAGE: Record<string, Fields> = {
  getSummary: {},
  checkPage: {},
  jumpTo: { claimId: isId, denied: isBoolean, mention: isCount, focus: isBoolean },
  getSelection: {},
  getTopic: {},
  setHidden: { hidden: isBoolean },
  runCommand: { command: isCommand },
  sitesTaken: { taken: arePatterns, left: arePatterns },
};

function fits(kinds: Record<string, Fields>, message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const own = (name: string): unknown => Object.getOwnPropertyDescriptor(message, name)?.value;
  const type = own('type');
  const fields = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  return fields !== undefined && Object.entries(fields).every(([name, good]) => good(own(name)));
}

const heard: { kinds: Record<string, Fields>; type: string; message: unknown }[] = [];

function handlers(kinds: Record<string, Fields>): never {
  const entries = Object.keys(kinds).map((type) => [
    type,
    (message: unknown) => {
      heard.push({ kinds, type, message });
    },
  ]);
  return Object.fromEntries(entries) as never;
}

const NAMES = [
  'claimId',
  'hidden',
  'command',
  'denied',
  'mention',
  'focus',
  'ids',
  'count',
  'code',
  'taken',
  'left',
  'constructor',
  '__proto__',
  'toString',
  'then',
  'type',
];

const goodId = fc.stringMatching(/^[a-z0-9-]{1,100}$/);
const value = fc.oneof(
  { weight: 4, arbitrary: goodId },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 10_001 }) },
  { weight: 2, arbitrary: fc.array(goodId, { maxLength: 4 }) },
  fc.array(fc.oneof(goodId, fc.string(), fc.integer()), { maxLength: 4 }),
  fc.constantFrom(...COMMANDS, true, false),
  fc.constantFrom(1000, 1001).map((size) => Array(size).fill('a')),
  fc.constantFrom(100, 101, 300, 301, 100_000).map((size) => 'a'.repeat(size)),
  fc.constantFrom(10_000, 10_001).map((size) => Array(size).fill('*://a.example/*')),
  fc.constantFrom('a\n', 'A', '../../etc', '', -0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
);

const type = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...Object.keys(BACKGROUND), ...Object.keys(PAGE)) },
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'valueOf', 'toString', 'openCard ', 'OPENCARD', ''),
  fc.anything(),
);

/** Fields as an object of their own, `__proto__` among them, as no literal makes it. */
const message = fc
  .tuple(type, fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 4 }))
  .map(([name, fields]) => {
    const made: Record<string, unknown> = {};
    for (const [key, content] of [...fields, ['type', name] as const]) {
      Object.defineProperty(made, key, { value: content, enumerable: true, configurable: true, writable: true });
    }
    return made;
  });

const poison = fc
  .constantFrom('{"polluted":1}', '{"type":"openPopup"}', '{"claimId":"a","type":"openCard"}')
  .map((inner): unknown => JSON.parse(`{"__proto__":${inner},"constructor":{"prototype":${inner}}}`));

const sender = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: fc.constant('own'), tab: fc.constant({ id: 7 }), frameId: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ id: 'own' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({}, { id: 'other' }, { id: '' }, { id: null }, { id: ['own'] }, { id: 'OWN' }),
  },
  { weight: 1, arbitrary: fc.record({ id: fc.string(), tab: fc.anything(), frameId: fc.anything() }) },
);

beforeAll(() => {
  answerInBackground(handlers(BACKGROUND));
  answerInPage(handlers(PAGE));
});

test('of ten thousand messages only those that fit, and come from ourselves, are heard', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  let heardInAll = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: message }, poison, fc.anything()), sender, (sent, from) => {
      heard.length = 0;
      const own = (from as { id?: unknown }).id === 'own';
      const answers = [...listeners].map((listener) => listener(sent, from, () => undefined));
      const wanted = [BACKGROUND, PAGE].map((kinds) => own && fits(kinds, sent));
      expect(answers.map((answer) => answer !== undefined)).toEqual(wanted);
      expect(heard.map(({ kinds }) => kinds)).toEqual([BACKGROUND, PAGE].filter((_, place) => wanted[place]));
      for (const { kinds, type: called, message: got } of heard) {
        const fields = Object.keys(kinds[called] ?? {});
        expect(Object.keys(got as object).sort()).toEqual(['type', ...fields].sort());
        expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
        expect((got as { type: string }).type).toBe(called);
      }
      heardInAll += heard.length;
    }),
    { numRuns: 10_000 },
  );
  expect(heardInAll).toBeGreaterThan(500);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
