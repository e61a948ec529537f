import { describe, expect, it } from 'vitest';
import { wordingText } from './wording-text';

describe('wordingText', () => {
  it('gives words as they are', () => {
    expect(wordingText({ kind: 'quote', text: 'they let us know' })).toBe('they let us know');
  });

  it('says which words must meet, and which must not be there', () => {
    const text = wordingText({
      kind: 'groups',
      groups: [
        { slot: 'actor', any: ['@iran'] },
        { slot: 'act', any: ['warn', 'call', 'phone', 'tell', 'inform', 'alert'] },
      ],
      unless: ['baghdad'],
    });
    expect(text).toBe(
      'In one sentence: iran (in any words for it) + “warn” or “call” or “phone” or “tell” or 2 other words, without “baghdad”',
    );
  });

  it('tells amounts, and terms whose words need not touch', () => {
    const text = wordingText({
      kind: 'groups',
      groups: [
        { slot: 'number', number: { from: 12, to: 24, unit: ['missile'] } },
        { slot: 'object', any: ['outside .. @base-grounds-2'] },
      ],
    });
    expect(text).toBe('In one sentence: 12–24 “missile” + “outside” … base grounds (in any words for it)');
  });
});
