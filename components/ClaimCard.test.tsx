// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ClaimCard } from './ClaimCard';
import { account, claim, phrase as made, source } from './test-records';
import { click, draw, redraw, texts } from './test-render';

const phrase = made({ exact: 'we had no losses', wording: 'no losses', where: 'Trump tweet, 2020-01-04' });
const record = claim('one', [
  account('supports', '2020'),
  account('contradicts', '2021'),
  account('adds-context', '2022'),
]);

function callbacks() {
  return { onClose: vi.fn(), onPrevious: vi.fn(), onNext: vi.fn(), onShowAll: vi.fn() };
}

function card(changes: Partial<Parameters<typeof ClaimCard>[0]> = {}) {
  return (
    <ClaimCard
      claim={record}
      phrase={phrase}
      position={{ index: 2, total: 5 }}
      onFullRecord={vi.fn()}
      view="accounts"
      onView={vi.fn()}
      share={{ sentence: 'He said we had no losses.', onHide: vi.fn(), onUndo: vi.fn() }}
      {...callbacks()}
      {...changes}
    />
  );
}

describe('ClaimCard', () => {
  it('is a dialog named by the claim that leaves the page usable', async () => {
    const dialog = (await draw(card())).querySelector('[role=dialog]');
    expect(dialog?.getAttribute('aria-modal')).toBe('false');
    expect(dialog?.getAttribute('tabindex')).toBe('-1');
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('The claim one.');
  });

  it('tells who, when and where, with the days in the venue written out', async () => {
    const root = await draw(card());
    expect(texts(root, '.said')).toEqual([
      'Claimed by Donald Trump, US president. 8 Jan 2020: Address to the nation; rally 12 Oct 2020.',
    ]);
    expect([...root.querySelectorAll('.said time')].map((time) => time.getAttribute('datetime'))).toEqual([
      '2020-01-08',
      '2020-10-12',
    ]);
  });

  it('tells why the phrase matched', async () => {
    const root = await draw(card());
    expect(texts(root, '.why dd')).toEqual([
      'we had no losses',
      'no losses, Trump tweet, 4 Jan 2020',
      'The phrase states the claim.',
      'a word in the sentence that denies the claim, asks about it or supposes it',
    ]);
  });

  it('calls back for every way out', async () => {
    const calls = callbacks();
    const root = await draw(card(calls));
    for (const [label, call] of [
      ['Close', calls.onClose],
      ['Previous claim on this page', calls.onPrevious],
      ['Next claim on this page', calls.onNext],
      ['3 of 5. All claims on this page', calls.onShowAll],
    ] as const) {
      await click(root.querySelector(`[aria-label="${label}"]`));
      expect(call, label).toHaveBeenCalledOnce();
    }
  });

  it('asks for the record without an address that the page could read', async () => {
    const onFullRecord = vi.fn();
    const root = await draw(card({ onFullRecord }));
    expect(root.querySelector('.card-foot a')).toBeNull();
    await click([...root.querySelectorAll('.card-foot button')].at(-1));
    expect(onFullRecord).toHaveBeenCalledOnce();
  });

  it('offers to follow the link only where the phrase is in one', async () => {
    expect((await draw(card())).querySelector('.link-row')).toBeNull();
    const onFollowLink = vi.fn();
    await click((await draw(card({ onFollowLink }))).querySelector('.link-row button'));
    expect(onFollowLink).toHaveBeenCalledOnce();
  });

  it('has no arrows where there is one claim', async () => {
    const root = await draw(card({ position: { index: 0, total: 1 } }));
    expect(root.querySelector('[aria-label^="Next"]')).toBeNull();
    expect(texts(root, '.pos')).toEqual(['1 of 1']);
  });

  it('starts afresh when another claim takes its place', async () => {
    const root = await draw(card());
    const more = root.querySelector<HTMLDetailsElement>('.more');
    await click(more?.querySelector('summary'));
    expect(more?.open).toBe(true);
    const other = claim('two', [account('supports', '2020'), account('supports', '2021'), account('supports', '2022')]);
    await redraw(root, card({ claim: other, position: { index: 3, total: 5 } }));
    expect(root.querySelector<HTMLDetailsElement>('.more')?.open).toBe(false);
  });

  it('never turns text of a record or a page into elements', async () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const sources = [source({ title: evil, publisher: evil, note: evil })];
    const bad = claim('bad', [account('contradicts', '2020', { institution: evil, summary: evil, sources })], {
      claim: evil,
      claimants: [{ name: evil, role: evil }],
      appearances: [{ date: '2020', venue: evil, sources }],
    });
    const root = await draw(
      card({
        claim: bad,
        phrase: made({ exact: evil, wording: evil, where: evil, cue: evil, slots: [{ slot: 'act', words: evil }] }),
      }),
    );
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe(evil);
  });
});
