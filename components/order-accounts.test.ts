import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../data/schema';
import { countRelations } from './count-relations';
import { orderAccounts } from './order-accounts';
import { account } from './test-records';

describe('orderAccounts', () => {
  it('goes by relation, then by date, and keeps what it was given', () => {
    const given = [
      account('no-official-record', '2019'),
      account('supports', '2020-01-08'),
      account('contradicts', '2020-02-01'),
      account('adds-context', '2020-01-01'),
      account('contradicts', '2020-01'),
      account('partly-contradicts', '2018-05-08'),
      account('contradicts', '2020-01-16'),
    ];
    const copy = [...given];
    expect(orderAccounts(given).map(({ institution }) => institution)).toEqual([
      'contradicts 2020-01',
      'contradicts 2020-01-16',
      'contradicts 2020-02-01',
      'partly-contradicts 2018-05-08',
      'adds-context 2020-01-01',
      'supports 2020-01-08',
      'no-official-record 2019',
    ]);
    expect(given).toEqual(copy);
  });

  it('has the order of the schema', () => {
    const backwards = RELATIONS.toReversed().map((relation) => account(relation, '2020'));
    expect(orderAccounts(backwards).map(({ relation }) => relation)).toEqual([...RELATIONS]);
  });
});

describe('countRelations', () => {
  it('names each relation once, in order', () => {
    const accounts = [account('supports', '2020'), account('contradicts', '2020'), account('supports', '2021')];
    expect(countRelations(accounts)).toEqual([
      { relation: 'contradicts', count: 1 },
      { relation: 'supports', count: 2 },
    ]);
  });
});
