// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordView } from './RecordView';
import { formatAddress, parseAddress } from './record-address';
import { account, claim } from './test-records';
import { click, draw, redraw, texts } from './test-render';

const made = (date: string) => [{ date, venue: 'Somewhere', sources: [] }];
const claims = [
  claim('c', [account('supports', '2020', { institution: 'A court', kind: 'court' })], { appearances: made('2019') }),
  claim('b', [account('supports', '2020')], { topic: 'zoo', appearances: made('2021'), tags: ['x', 'y'] }),
  claim('a', [account('contradicts', '2020'), account('supports', '2021')], { appearances: made('2020'), tags: ['x'] }),
];
const DATASET = { versions: [{ version: '1.0', date: '2026-11-22' }], claimCount: 3 };

type Search = ((query: string) => readonly string[]) | null;

let root: HTMLElement;
let hash: string;
let steps: string[];
let copied: string[];

/** Draws as the page does: what the reader asks for becomes the address. */
async function open(start: string, search: Search = () => []): Promise<void> {
  hash = start;
  const view = () => (
    <RecordView
      claims={claims}
      address={parseAddress(hash)}
      search={search}
      prepared={0.5}
      dataset={DATASET}
      onNavigate={(address, step) => {
        hash = formatAddress(address);
        if (step) steps.push(hash);
        void redraw(root, view());
      }}
      onCopyLink={async (id) => copied.push(id) > 0}
    />
  );
  root = await draw(view());
}

async function type(query: string) {
  const input = root.querySelector<HTMLInputElement>('.field input');
  if (!input) throw new Error('no search box');
  await act(() => {
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (target: Element | null, key: string) =>
  act(() => void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

const box = (label: string) =>
  [...root.querySelectorAll('.ck')].find((one) => one.querySelector('.lab')?.textContent === label);
const tick = (label: string) => click(box(label)?.querySelector('input'));
const count = (label: string) => box(label)?.querySelector('.num')?.textContent;
const listed = () => texts(root, '.item .c');
const status = () => texts(root, '.list-h p');

beforeEach(() => {
  steps = [];
  copied = [];
});

describe('the list', () => {
  it('has every claim, the newest first, as a sentence', async () => {
    await open('');
    expect(listed()).toEqual(['The claim b.', 'The claim a.', 'The claim c.']);
    expect(status()).toEqual(['3 claims']);
  });

  it('has what the search finds, in its order', async () => {
    const search = vi.fn((query: string) => (query === 'z' ? ['b', 'unknown', 'c'] : []));
    await open('', search);
    await type(' z ');
    expect(search).toHaveBeenLastCalledWith('z');
    expect(listed()).toEqual(['The claim b.', 'The claim c.']);
    expect(status()).toEqual(['2 claims found']);
    await type('nothing');
    expect(status()[0]).toContain('No claim on record fits.');
    await type('');
    expect(listed()).toHaveLength(3);
  });

  it('is whole, and says so, while the search is prepared', async () => {
    await open('#/?q=z', null);
    expect(listed()).toHaveLength(3);
    expect(status()[0]).toContain('being prepared');
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.5');
  });

  it('is walked with the arrows, from the search box and back', async () => {
    await open('');
    const search = root.querySelector<HTMLInputElement>('.field input');
    const links = [...root.querySelectorAll('.item')];
    await press(search, 'ArrowDown');
    expect(document.activeElement).toBe(links[0]);
    await press(document.activeElement, 'ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    await press(document.activeElement, 'ArrowUp');
    await press(document.activeElement, 'ArrowUp');
    expect(document.activeElement).toBe(search);
  });

  it('opens its first claim by Enter in the search box', async () => {
    await open('');
    const opened = vi.fn((event: Event) => event.preventDefault());
    root.querySelector('.item')?.addEventListener('click', opened);
    await press(root.querySelector('.field input'), 'Enter');
    expect(opened).toHaveBeenCalledOnce();
  });

  it('is drawn in pieces', async () => {
    const many = Array.from({ length: 150 }, (_, at) => claim(`n${at}`, [account('supports', '2020')]));
    root = await draw(
      <RecordView
        claims={many}
        address={parseAddress('')}
        search={null}
        prepared={0}
        dataset={DATASET}
        onNavigate={() => undefined}
        onCopyLink={async () => true}
      />,
    );
    expect(listed()).toHaveLength(60);
    await click(root.querySelector('.list-more'));
    await click(root.querySelector('.list-more'));
    expect(listed()).toHaveLength(150);
    expect(root.querySelector('.list-more')).toBeNull();
  });
});

describe('narrowing', () => {
  it('counts what each choice would leave after the others', async () => {
    await open('');
    expect([count('Agrees'), count('Contradicts'), count('Courts')]).toEqual(['3', '1', '1']);
    await tick('Contradicts');
    expect(listed()).toEqual(['The claim a.']);
    expect([count('Agrees'), count('Contradicts'), count('Zoo')]).toEqual(['3', '1', '0']);
    await tick('Agrees');
    expect(listed()).toHaveLength(3);
    await tick('Zoo');
    expect(listed()).toEqual(['The claim b.']);
    expect(hash).toBe('#/?topic=zoo&relation=contradicts&relation=supports');
    expect(steps).toHaveLength(3);
  });

  it('goes together with a search, and is cleared with it', async () => {
    await open('#/?topic=zoo', () => ['a', 'b']);
    await type('z');
    expect(listed()).toEqual(['The claim b.']);
    await click([...root.querySelectorAll('.list-h button')].find((one) => one.textContent === 'Clear all'));
    expect(listed()).toHaveLength(3);
    expect(hash).toBe('#/');
    expect(root.querySelector<HTMLInputElement>('.field input')?.value).toBe('');
  });

  it('goes by year, of the claim or of an account', async () => {
    await open('#/?from=2020&to=2020');
    expect(listed()).toEqual(['The claim a.']);
    await open('#/?from=2021&years=accounts');
    expect(listed()).toEqual(['The claim a.']);
    await open('#/?to=2019');
    expect(listed()).toEqual(['The claim c.']);
  });

  it('typing makes one step, not one for each letter', async () => {
    await open('', () => ['a']);
    for (const query of ['m', 'mi', 'mis']) await type(query);
    expect(steps).toEqual(['#/?q=m']);
    expect(hash).toBe('#/?q=mis');
  });
});

describe('one claim', () => {
  it('is shown in full, every account open, and the list leads to others as narrowed', async () => {
    await open('#a?topic=iran-2020');
    expect(texts(root, '.one h2')).toEqual(['The claim a.']);
    expect([...root.querySelectorAll('.one details')].every((details) => details.hasAttribute('open'))).toBe(true);
    expect(texts(root, '[aria-current=true] .c')).toEqual(['The claim a.']);
    expect([...root.querySelectorAll('.item')].map((one) => one.getAttribute('href'))).toEqual([
      '#a?topic=iran-2020',
      '#c?topic=iran-2020',
    ]);
  });

  it('gives its address', async () => {
    await open('#a');
    await click(root.querySelector('.record-acts button'));
    expect(copied).toEqual(['a']);
    expect(texts(root, '.copied')[0]).toContain('Link copied.');
  });

  it('that is not on record is said not to be', async () => {
    await open('#gone');
    expect(texts(root, '.hint')[0]).toContain('No claim with this address');
  });
});
