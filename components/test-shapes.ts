/** Makes values of a schema's shape, its texts hostile: what the schema asks of a text is not kept, on purpose. */
import fc from 'fast-check';
import type * as v from 'valibot';

/** What is looked at of a valibot schema. */
interface Shape {
  type: string;
  entries?: Record<string, Shape>;
  item?: Shape;
  wrapped?: Shape;
  /** Of a picklist its values, of a variant its shapes. */
  options?: readonly unknown[];
  literal?: unknown;
  pipe?: readonly { type: string; requirement?: unknown }[];
}

const ATTACKS = [
  '<script>globalThis.hit = 1</script>',
  '<img src=x onerror="globalThis.hit = 1">',
  '"><svg onload=globalThis.hit=1><title>',
  "' onmouseover='globalThis.hit=1' x='",
  '</h2></section><iframe srcdoc="<b>"></iframe>',
  '<style>*{display:none}</style><base href="https://evil.example/">',
  '&lt;b&gt; &amp; &#x3c;script&#x3e;',
  '{{constructor.constructor("globalThis.hit=1")()}} <%= hit %>',
  '\u202Egnp.exe\u202C \u2066\u200F\u200E\u2069',
  '\u0000\u0007\uFFFE\uD800 \u{1F595}',
  '<!-- --!> <![CDATA[ ]]> <?php ?>',
  '__proto__',
  'constructor',
];

const ADDRESSES = [
  'javascript:globalThis.hit=1',
  ' javascript:globalThis.hit=1',
  'JaVaScRiPt:globalThis.hit=1',
  'java\nscript:globalThis.hit=1',
  'data:text/html,<script>globalThis.hit=1</script>',
  'vbscript:hit',
  '//evil.example/a',
  'http://example.com/plain',
  'https:javascript:1',
  'https://example.com/" onclick="globalThis.hit=1',
  'https://example.com/<script>',
  'https://user:secret@example.com/\u202Egnp',
  'https://example.com/a',
  '\u0000https://example.com/a',
  'blob:https://example.com/a',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...ATTACKS) },
  { weight: 20, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 30, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 10,
    arbitrary: fc.tuple(fc.constantFrom(...ATTACKS), fc.constantFrom(...ATTACKS)).map((two) => two.join('')),
  },
  // Rare, for a record holds a hundred texts.
  { weight: 1, arbitrary: fc.constantFrom(...ATTACKS).map((text) => text.repeat(200)) },
);

const hostileAddress = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ADDRESSES) }, hostileText);

function arbitrary(shape: Shape, name: string): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'string':
      return name === 'url' ? hostileAddress : hostileText;
    case 'number':
      return fc.integer({ min: 0, max: 3000 });
    case 'literal':
      return fc.constant(shape.literal);
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'variant':
      return fc.oneof(...(shape.options ?? []).map((option) => arbitrary(option as Shape, name)));
    case 'optional':
      return fc.option(arbitrary(shape.wrapped as Shape, name), { nil: undefined });
    case 'array': {
      const least = shape.pipe?.find(({ type }) => type === 'min_length')?.requirement;
      const minLength = typeof least === 'number' ? least : 0;
      return fc.array(arbitrary(shape.item as Shape, name), { minLength, maxLength: minLength + 2 });
    }
    case 'strict_object':
      return fc.record(
        Object.fromEntries(Object.entries(shape.entries ?? {}).map(([key, entry]) => [key, arbitrary(entry, key)])),
      );
    default:
      throw new Error(`no values for a schema of type ${shape.type}`);
  }
}

/** Values of the shape of `schema`. */
export function shapedLike<Schema extends v.GenericSchema>(schema: Schema): fc.Arbitrary<v.InferOutput<Schema>> {
  return arbitrary(schema as unknown as Shape, '');
}
