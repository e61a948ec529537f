import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../scripts/records';
import { matchReport } from './match-report';
import { newsroomNote, withAddressLine } from './newsroom-note';
import { account, claim } from './test-records';

const edition = { version: '2.0', date: '2026-11-27', extension: '0.1.0' };
const record = claim('one', [account('supports', '2021', { institution: 'US Court' }), account('contradicts', '2020')]);
const sentence = 'He said “we had no losses” on Tuesday.';
const note = newsroomNote({ claim: record, sentence, edition });

describe('a note to the newsroom', () => {
  test('gives the sentence, the claim and the accounts by date, and ends with a question', () => {
    expect(note).toContain(`\n> ${sentence}\n`);
    expect(note).toContain('\n> The claim one.\n');
    expect(note.indexOf('contradicts 2020')).toBeLessThan(note.indexOf('US Court'));
    expect(note).toContain('https://example.com/a');
    expect(note).toContain('dataset 2.0 of 27 Nov 2026');
    expect(note).toMatch(/\?$/);
  });

  test('accuses nobody: our words of it hold no judgement, not even the relation', () => {
    const ours = newsroomNote({
      claim: claim('one', [account('contradicts', '2020', { institution: 'A' })]),
      sentence,
      edition,
    });
    expect(ours).not.toMatch(/contradict|false|wrong|mistake|error|mislead|\blie|debunk|correct/i);
  });

  test('is whole for every record', () => {
    for (const one of readRecords()) {
      const text = newsroomNote({ claim: one, sentence, edition });
      for (const { summary, sources } of one.accounts) {
        expect(text).toContain(summary);
        for (const { title } of sources) expect(text).toContain(title);
      }
    }
  });

  test('takes and gives back the page’s address, whatever the reader wrote', () => {
    const address = 'https://news.example/$&/a?b=1';
    fc.assert(
      fc.property(fc.string(), (text) => {
        const added = withAddressLine(text, address, true);
        expect(added).toContain(address);
        expect(withAddressLine(added, address, true)).toBe(added);
        expect(withAddressLine(added, address, false)).toBe(text);
      }),
    );
    expect(withAddressLine(note, address, false)).toBe(note);
  });
});

describe('a report of a wrong match', () => {
  const phrase = {
    exact: 'we had no losses',
    prefix: 'He said “',
    suffix: '” on Tuesday.',
    wording: 'no losses',
    where: null,
    stance: 'states' as const,
    slots: [],
    pronoun: false,
    borrowed: false,
    cue: null,
    cancels: { words: [], years: [], months: [], numbers: [] },
  };

  test('holds what is needed to find the fault', () => {
    expect(JSON.parse(matchReport({ claim: record, phrase, address: null, edition }))).toEqual({
      about: 'wrong match',
      claim: 'one',
      wording: 'no losses',
      readAs: 'states',
      selector: {
        type: 'TextQuoteSelector',
        exact: 'we had no losses',
        prefix: 'He said “',
        suffix: '” on Tuesday.',
      },
      dataset: '2.0',
      datasetDate: '2026-11-27',
      extension: '0.1.0',
    });
  });

  test('names the page only if the reader adds it', () => {
    const report = matchReport({ claim: record, phrase, address: 'https://news.example/a', edition });
    expect(JSON.parse(report)).toHaveProperty('page', 'https://news.example/a');
  });
});
