// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AccountList } from './AccountList';
import { account, source } from './test-records';
import { draw, texts } from './test-render';

const mixed = [
  account('supports', '2020-01-08'),
  account('contradicts', '2020-02-21'),
  account('adds-context', '2020-02-24'),
  account('contradicts', '2020-01-16'),
  account('contradicts', '2021-12-08'),
  account('contradicts', '2022-12-08'),
  account('no-official-record', '2023'),
];

describe('AccountList, folded', () => {
  it('opens the first account only', async () => {
    const root = await draw(<AccountList accounts={mixed} folded />);
    const standing = [...root.querySelectorAll('.accts')][0]?.querySelectorAll('details') ?? [];
    expect([...standing].map(({ open }) => open)).toEqual([true, false]);
    expect(root.querySelector<HTMLDetailsElement>('.more')?.open).toBe(false);
  });

  it('names the relations of the folded accounts, counted when more than one', async () => {
    const root = await draw(<AccountList accounts={mixed} folded />);
    expect(texts(root, '.more > summary .more-n')).toEqual(['5 more']);
    expect(texts(root, '.more > summary .rel')).toEqual(['Contradicts 2', 'Context', 'Agrees', 'No record']);
  });

  it('leaves no account out', async () => {
    const root = await draw(<AccountList accounts={mixed} folded />);
    expect(texts(root, '.acct-who')).toHaveLength(mixed.length);
  });

  it('has no row for more where there is no more', async () => {
    const root = await draw(<AccountList accounts={mixed.slice(0, 2)} folded />);
    expect(root.querySelector('.more')).toBeNull();
  });

  it('lists two sources and counts the rest', async () => {
    const sources = ['a', 'b', 'c', 'd'].map((name) => source({ publisher: name, url: `https://example.com/${name}` }));
    const root = await draw(<AccountList accounts={[account('supports', '2020', { sources })]} folded />);
    expect(texts(root, '.src a')).toEqual(['a', 'b']);
    expect(texts(root, '.src li').at(-1)).toBe('and 2 more sources in the full record');
  });
});

describe('AccountList, in full', () => {
  it('opens every account and lists every source', async () => {
    const sources = ['a', 'b', 'c'].map((name) => source({ publisher: name, url: `https://example.com/${name}` }));
    const root = await draw(<AccountList accounts={[...mixed, account('supports', '2020', { sources })]} />);
    expect([...root.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
    expect(root.querySelectorAll('.src a')).toHaveLength(mixed.length + 3);
  });
});
