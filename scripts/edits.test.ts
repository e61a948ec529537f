import { expect, test } from 'vitest';
import { editsOf } from './edits';

const ALIASES = {
  iran: ['iran', 'iranian', 'tehran'],
  trump: ['trump', 'former president'],
  parties: ['@iran', '@trump'],
};
const CLAIM = 'Iran called the former president.';

const edits = (text: string) => editsOf(text, CLAIM, ALIASES).map((edit) => `${edit.type}: ${edit.text}`);

test('negates, changes the number, and swaps the party that the claim names first, wherever it stands', () => {
  expect(edits('Trump says Tehran was 16 times on the line, and Iran denies it')).toEqual([
    'negation: It is not true that Trump says Tehran was 16 times on the line, and Iran denies it',
    'negation: Trump says Tehran was not 16 times on the line, and Iran denies it',
    'number: Trump says Tehran was 55 times on the line, and Iran denies it',
    'party: Trump says Norway was 16 times on the line, and Norway denies it',
  ]);
});

test('a year becomes another year, a day of a month is left alone', () => {
  expect(edits('On 8 January 2020 it rang')).toContain('number: On 8 January 2013 it rang');
});

test('who reports is not swapped', () => {
  expect(edits('Iranian media say it rang')).toHaveLength(1);
});

test('a party is not swapped where a bare name cannot stand', () => {
  expect(edits('It rang for the Iranian, of Iran')).toEqual([
    'negation: It is not true that It rang for the Iranian, of Iran',
  ]);
});

test('what is not there is not edited', () => {
  expect(edits('It rang')).toEqual(['negation: It is not true that It rang']);
});

test('“not just” negates nothing; a number in a name or at the lower end of a range is left alone', () => {
  expect(edits('It had just rung')).toHaveLength(1);
  expect(edits('It rang about Covid-19')).toHaveLength(1);
  expect(edits('It rang between three and five million times')).toContain(
    'number: It rang between three and 22 million times',
  );
});
