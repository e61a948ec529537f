import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ClaimSchema } from '../data/schema';
import { account, claim, source } from './test-records';
import { hostileText, shapedLike } from './test-shapes';
import { urnUuid } from './urn-uuid';
import { citeAsAnnotation } from './web-annotation';

const Iri = v.pipe(v.string(), v.regex(/^(https?:|urn:)/));
const TextualBody = v.strictObject({
  type: v.literal('TextualBody'),
  purpose: v.optional(v.picklist(['identifying', 'commenting'])),
  format: v.literal('text/plain'),
  language: v.literal('en'),
  value: v.string(),
});
const Linked = v.strictObject({
  type: v.literal('SpecificResource'),
  purpose: v.literal('linking'),
  source: v.strictObject({
    id: v.pipe(Iri, v.startsWith('https://')),
    type: v.literal('Text'),
    label: v.string(),
    'schema:datePublished': v.string(),
  }),
});
const PhraseTarget = v.strictObject({
  type: v.literal('SpecificResource'),
  source: v.optional(Iri),
  selector: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.pipe(v.string(), v.maxLength(32))),
    suffix: v.optional(v.pipe(v.string(), v.maxLength(32))),
  }),
});

/** The W3C Web Annotation model, as far as it is used. */
const Annotation = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: Iri,
  type: v.literal('Annotation'),
  motivation: v.literal('commenting'),
  generator: v.strictObject({
    type: v.literal('Software'),
    name: v.string(),
    'schema:softwareVersion': v.string(),
  }),
  'schema:isBasedOn': v.strictObject({
    type: v.literal('Dataset'),
    label: v.string(),
    'schema:identifier': v.string(),
    'schema:version': v.literal('2.0'),
    'schema:datePublished': v.literal('2026-11-27'),
  }),
  body: v.pipe(v.array(v.union([TextualBody, Linked])), v.minLength(2)),
  target: v.union([PhraseTarget, v.pipe(v.array(Iri), v.minLength(1)), TextualBody]),
});

const edition = { version: '2.0', date: '2026-11-27', extension: '0.1.0' };
const record = claim('one', [account('contradicts', '2021'), account('supports', '2020')]);
const phrase = { exact: 'no losses', prefix: 'He said we had ', suffix: ' at all.' };
const parse = (text: string) => v.parse(Annotation, JSON.parse(text));

describe('a web annotation', () => {
  test('targets the phrase by its words, with the claim, the accounts and the sources as bodies', () => {
    const { body, target } = parse(citeAsAnnotation({ claim: record, phrase, address: null, edition }, urnUuid()));
    expect(target).toEqual({ type: 'SpecificResource', selector: { type: 'TextQuoteSelector', ...phrase } });
    expect(body).toHaveLength(5);
    expect(JSON.stringify(body[1])).toContain('Contradicts');
  });

  test('names the page only if its address is given', () => {
    const { target } = parse(
      citeAsAnnotation({ claim: record, phrase, address: 'http://news.example/a', edition }, urnUuid()),
    );
    expect(target).toHaveProperty('source', 'http://news.example/a');
  });

  test('without a phrase targets the pages where the claim was made', () => {
    const outside = { claim: record, phrase: null, address: null, edition };
    expect(parse(citeAsAnnotation(outside, urnUuid())).target).toEqual(['https://example.com/a']);
    const spoken = claim('two', [account('supports', '2020')], {
      appearances: [{ date: '2020', venue: 'Rally', sources: [source({ url: 'javascript:1' })] }],
    });
    expect(parse(citeAsAnnotation({ ...outside, claim: spoken }, urnUuid())).target).toMatchObject({
      value: 'The claim two.',
    });
  });

  test('keeps its shape whatever the texts', () => {
    const phrases = fc.option(fc.record({ exact: hostileText }));
    fc.assert(
      fc.property(shapedLike(ClaimSchema), phrases, (hostile, one) => {
        parse(citeAsAnnotation({ claim: hostile, phrase: one, address: null, edition }, urnUuid()));
      }),
      { numRuns: 300 },
    );
  });

  test('has an id of its own', () => {
    expect(urnUuid()).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(urnUuid()).not.toBe(urnUuid());
  });
});
