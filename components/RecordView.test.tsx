// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { RecordView } from './RecordView';
import { account, claim } from './test-records';
import { draw, texts } from './test-render';

const claims = [
  claim('c', [account('supports', '2020')], { title: 'Statement: zebras' }),
  claim('b', [account('supports', '2020')], { title: 'Claim: antelopes', topic: 'zoo' }),
  claim('a', [account('contradicts', '2020'), account('supports', '2021')], { title: 'Claim: bears' }),
];

const DATASET = { versions: [{ version: '1.0', date: '2026-11-22' }], claimCount: 3 };

function view(claimId: string | null, search: (query: string) => string[] = () => []) {
  return <RecordView claims={claims} claimId={claimId} search={search} dataset={DATASET} />;
}

async function type(root: HTMLElement, query: string) {
  const input = root.querySelector('input');
  if (!input) throw new Error('no search box');
  await act(() => {
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('RecordView', () => {
  it('lists every claim by topic, then title', async () => {
    expect(texts(await draw(view(null)), '.item .c')).toEqual(['Bears', 'Zebras', 'Antelopes']);
  });

  it('lists what the search finds, in its order', async () => {
    const search = vi.fn((query: string) => (query === 'z' ? ['b', 'unknown', 'c'] : []));
    const root = await draw(view(null, search));
    await type(root, ' z ');
    expect(search).toHaveBeenLastCalledWith('z');
    expect(texts(root, '.item .c')).toEqual(['Antelopes', 'Zebras']);
    expect(texts(root, '.list-h')).toEqual(['2 claims found']);
    await type(root, 'nothing');
    expect(texts(root, '.list-h')).toEqual(['No claim on record fits these words.']);
    await type(root, '');
    expect(texts(root, '.item')).toHaveLength(3);
  });

  it('shows one claim in full, every account open', async () => {
    const root = await draw(view('a'));
    expect(texts(root, '.one h2')).toEqual(['The claim a.']);
    expect([...root.querySelectorAll('.one details')].map((details) => details.hasAttribute('open'))).toEqual([
      true,
      true,
    ]);
    expect(texts(root, '[aria-current=true] .c')).toEqual(['Bears']);
  });

  it('says so when the claim is not on record', async () => {
    expect(texts(await draw(view('gone')), '.hint')[0]).toContain('No claim with this address');
  });
});
