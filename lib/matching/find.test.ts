import { describe, expect, test } from 'vitest';
import { type ClaimWords, compile } from './compile';
import { findClaims } from './find';
import { openIndex } from './index-format';

const ALIASES = {
  iran: ['iran', 'iranian', 'tehran'],
  trump: ['trump', 'former president'],
};

const CALL: ClaimWords = {
  id: 'call',
  claim: 'Iran called Trump before the missiles were fired.',
  unless: ['qatar'],
  wordings: [
    { kind: 'quote', text: 'they called me to tell me', needs: ['@iran'] },
    { kind: 'quote', text: 'They let us know.' },
    {
      kind: 'groups',
      groups: [
        { slot: 'actor', any: ['@iran'] },
        { slot: 'act', any: ['call', 'phone', 'ring'] },
        { slot: 'object', any: ['@trump', 'him'], near: 4 },
        { slot: 'term', any: ['before', 'ahead', 'in advance'] },
      ],
    },
    { kind: 'paraphrase', text: 'Iran says it never rang the White House about the missiles', stance: 'denies' },
    { kind: 'related', text: 'a telephone rang in Tehran' },
  ],
};

const NONE_HURT: ClaimWords = {
  id: 'none-hurt',
  claim: 'No Americans were hurt in the attack on the base.',
  wordings: [
    {
      kind: 'groups',
      groups: [
        { slot: 'term', any: ['no', 'not', 'zero', 'without'] },
        { slot: 'object', any: ['casualty', 'injury'] },
        { slot: 'context', any: ['al asad'] },
      ],
    },
  ],
};

const index = compile([CALL, NONE_HURT], ALIASES);

function find(text: string, before?: string) {
  const found = findClaims([text], index, { before });
  return found.flat().map(({ claimId, stance, start, end }) => ({ claimId, stance, exact: text.slice(start, end) }));
}

const stances = (text: string, before?: string) =>
  find(text, before).map(({ claimId, stance }) => `${claimId} ${stance}`);

describe('quotes', () => {
  test.each([
    'Iran? “They called me to tell me,” he said.',
    'IRAN: THEY CALLED ME TO TELL ME',
    'Iran … they called me  to\u00a0tell me …',
    'About Iran he said they called me just to tell me.',
  ])('are found whatever the typography: %s', (text) => {
    expect(find(text).map(({ claimId }) => claimId)).toContain('call');
  });

  test('short ones need their company on the page, or to be the whole quotation', () => {
    expect(find('My parents said they called me to tell me dinner was ready.')).toEqual([]);
    expect(find('He said: “They let us know.”')).toHaveLength(1);
    expect(find('The neighbours said they let us know about the party.')).toEqual([]);
  });

  test('the finding is the quote, not the sentence', () => {
    expect(find('On Iran he said: “They let us know.” Then he left.')[0]?.exact).toBe('They let us know');
  });
});

describe('groups', () => {
  test('meet in one sentence, in other words than the claim', () => {
    expect(find('Tehran phoned the former president ahead of the strike.')).toEqual([
      { claimId: 'call', stance: 'states', exact: 'Tehran phoned the former president ahead' },
    ]);
  });

  test('do not meet across sentences', () => {
    expect(find('Tehran phoned. The former president had left before.')).toEqual([]);
  });

  test('keep the roles: who calls whom', () => {
    expect(find('Trump phoned Tehran before the strike.')).toEqual([]);
    expect(find('Trump was phoned before the strike by Tehran.')).toEqual([]);
  });

  test('take a pronoun for the actor that the sentence before names', () => {
    expect(stances('They rang Trump before the strike.', 'Much was said about the Iranians.')).toEqual(['call states']);
    expect(stances('They rang Trump before the strike.', 'Much was said about the French.')).toEqual([]);
  });

  test('give way to a term that means another event', () => {
    expect(find('Tehran phoned Trump before it fired at the base in Qatar.')).toEqual([]);
  });

  test.each([
    ['Every missile landed well outside of the wire.', true],
    ['Every missile landed beyond that big base.', true],
    ['Every missile landed outside, and nobody at the base was hurt.', false],
    ['Every missile at the base landed outside.', false],
    ['Every missile landed outside, not far from the base.', false],
  ])('may hold terms whose words need not touch: %s → %s', (text, expected) => {
    const claim: ClaimWords = {
      id: 'outside',
      claim: 'The missiles fell outside the perimeter.',
      wordings: [
        {
          kind: 'groups',
          groups: [
            { slot: 'act', any: ['land', 'fall'] },
            { slot: 'object', any: ['@outside .. @grounds'] },
          ],
        },
      ],
    };
    const aliases = { outside: ['outside', 'beyond'], grounds: ['base', 'wire'] };
    expect(findClaims([text], compile([claim], aliases)).flat()).toHaveLength(expected ? 1 : 0);
  });

  test('of a wording for two sentences may have one term in the sentence before', () => {
    const wide = (sentences: 2 | undefined): ClaimWords => ({
      id: 'wide',
      claim: 'The missiles were meant to miss.',
      wordings: [
        {
          kind: 'groups',
          ...(sentences ? { sentences } : {}),
          groups: [
            { slot: 'act', any: ['miss'] },
            { slot: 'term', any: ['on purpose'] },
            { slot: 'term', any: ['missile'] },
          ],
        },
      ],
    });
    const text = ['Sixteen missiles flew. They missed on purpose.'];
    const [found] = findClaims(text, compile([wide(2)], {})).flat();
    expect(found?.receipt.borrowed).toBe(true);
    expect(findClaims(text, compile([wide(undefined)], {})).flat()).toEqual([]);
  });

  test('take their context from elsewhere on the page', () => {
    expect(find('There were no casualties, he said.')).toEqual([]);
    const [, second] = findClaims(['The base at Al Asad was hit.', 'There were no casualties, he said.'], index);
    expect(second?.map(({ claimId }) => claimId)).toEqual(['none-hurt']);
  });
});

describe('stance', () => {
  test.each([
    ['Iran called Trump before the strike.', 'call states'],
    ['Trump claimed that Iran called him before the strike.', 'call attributes'],
    ['“Iran called Trump before the strike.”', 'call attributes'],
    ['Trump claimed, without evidence, that Iran called him before the strike.', 'call attributes'],
    ['Iran denied that it had called Trump before the strike.', 'call rejects'],
    ['There is no evidence that Iran called Trump before the strike.', 'call rejects'],
    ['Trump falsely claimed that Iran called him before the strike.', 'call rejects'],
    ['Contrary to reports, Iran did not call Trump before the strike.', 'call rejects'],
    ['The story that Iran called Trump before the strike is simply untrue.', 'call rejects'],
    ['Officials dismissed as baseless the story that Iran called Trump before the strike.', 'call rejects'],
    ['No officer has ever confirmed that Iran called Trump before the strike.', 'call rejects'],
    ['The Pentagon ruled out that Iran called Trump before the strike.', 'call rejects'],
    ['There is no truth in the tale that Iran called Trump before the strike.', 'call rejects'],
    ['Far from it that Iran called Trump before the strike.', 'call rejects'],
    ['The unproven notion that Iran called Trump before the strike lives on.', 'call rejects'],
    ['That Iran called Trump before the strike is an invention.', 'call rejects'],
    ['The other story was baseless and so Iran called Trump before the strike.', 'call states'],
    ['It is false that Iran called Trump before the strike.', 'call rejects'],
    ['Despite his repeated assertion that Iran called Trump before the strike, nobody found a record.', 'call rejects'],
    ['It is simply not true, he said, that Iran called Trump before the strike.', 'call rejects'],
    ['It was misleading to say Iran called Trump before the strike.', 'call rejects'],
    ['The White House walked back the statement that Iran called Trump before the strike.', 'call rejects'],
    ['Experts debunk the so-called warning, the idea that Iran called Trump before the strike.', 'call rejects'],
    ['A spokesman called the report that Iran called Trump before the strike flatly wrong.', 'call rejects'],
    ['He dismissed talk that Iran called Trump before the strike, adding that no call came.', 'call rejects'],
    ['Despite the sanctions Iran called Trump before the strike.', 'call states'],
    ['The truth lies in the fact that Iran called Trump before the strike.', 'call states'],
    ['He lies that Iran called Trump before the strike.', 'call rejects'],
    ['No wonder Iran called Trump before the strike.', 'call states'],
    ['Nobody denied that Iran called Trump before the strike.', 'call states'],
    ['Not only did Iran call Trump before the strike, it apologised.', 'call states'],
    ['Iran says it never rang the White House about the missiles.', 'call rejects'],
    ['No injuries were reported at Al Asad.', 'none-hurt attributes'],
    ['It is not true that no injuries happened at Al Asad.', 'none-hurt rejects'],
  ])('%s → %s', (text, expected) => {
    expect(stances(text)).toEqual([expected]);
  });

  test.each([
    'Did Iran call Trump before the strike?',
    'Had Iran called Trump before the strike, he would have said so.',
    'If Iran called Trump before the strike, who listened?',
    'He asked whether Iran called Trump before the strike.',
  ])('no stand is taken by: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test('a wording with an unknown alias is named', () => {
  const broken: ClaimWords = { ...CALL, wordings: [{ kind: 'quote', text: 'they called', needs: ['@nobody'] }] };
  expect(() => compile([broken], ALIASES)).toThrow('call: wordings.0: unknown alias @nobody');
});

test('a compiled index is the same after a copy of its bytes', () => {
  const copy = openIndex(index.bytes.slice(0));
  const text = 'Tehran phoned the former president ahead of the strike.';
  expect(findClaims([text], copy)).toEqual(findClaims([text], index));
});
