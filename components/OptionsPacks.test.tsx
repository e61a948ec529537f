// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { InstalledPack } from '../data/schema-pack';
import { FromPack } from './FromPack';
import { OptionsPacks } from './OptionsPacks';
import type { PackNews, PackTask } from './packs-view';
import { click, draw, texts } from './test-render';

const KEY = '7B2E D415 9F3A 61C0 1111 2222 3333 4444';
const OTHER = 'E08C 22F7 14B9 A5D3 5555 6666 7777 8888';
const manifest = {
  format: 1 as const,
  id: 'climate',
  name: 'Climate statements',
  publisher: 'Example Desk',
  version: '2026.11',
  date: '2026-11-03',
  claims: 31,
  sha256: '0'.repeat(64),
  homepage: 'https://packs.exämple.org/',
};
const installed = (changes: Partial<InstalledPack> = {}): InstalledPack => ({
  manifest,
  fingerprint: KEY,
  on: true,
  held: null,
  usable: true,
  ...changes,
});
const held = { manifest: { ...manifest, version: '2026.12' }, fingerprint: OTHER };
const dataset = { versions: [{ version: '2.0', date: '2026-11-22' }], claimCount: 179, fromPacks: 31 };

const actions = () => ({
  onAdd: vi.fn(),
  onCancel: vi.fn(),
  onSwitch: vi.fn(),
  onRemove: vi.fn(),
  onAccept: vi.fn(),
  onDiscard: vi.fn(),
});

const section = (
  packs: InstalledPack[],
  act = actions(),
  { task = null, news = null }: { task?: PackTask | null; news?: PackNews | null } = {},
) => <OptionsPacks packs={packs} dataset={dataset} task={task} news={news} actions={act} />;

const button = (root: ParentNode, text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text));

describe('OptionsPacks', () => {
  it('lists what comes with the extension and what was added', async () => {
    const root = await draw(section([installed()]));
    expect(texts(root, 'h3')).toEqual(['The record', 'Climate statements']);
    expect(texts(root, 'dd')).toEqual(['2.0', '22 Nov 2026', '148', '2026.11', '3 Nov 2026', '31', KEY.slice(0, 19)]);
    expect(root.textContent).toContain('179 claims are in use.');
  });

  it('shows the host of the publisher as it is written in addresses', async () => {
    expect(texts(await draw(section([installed()])), 'a')).toEqual(['packs.xn--exmple-cua.org']);
  });

  it('turns a pack off and removes it', async () => {
    const act = actions();
    const root = await draw(section([installed()], act));
    await click(root.querySelector('[role=switch]'));
    expect(act.onSwitch).toHaveBeenCalledExactlyOnceWith('climate', false);
    await click(button(root, 'Remove'));
    expect(act.onRemove).toHaveBeenCalledExactlyOnceWith('climate');
  });

  it('shows both keys in full where a version is held, and asks for the reader’s word', async () => {
    const act = actions();
    const root = await draw(section([installed({ held })], act));
    expect(root.textContent).toContain('Version 2026.12 is signed with a key not seen before');
    expect(texts(root, '.pack-held dd')).toEqual([KEY, OTHER]);
    await click(button(root, 'Discard'));
    await click(button(root, 'Trust'));
    expect(act.onDiscard).toHaveBeenCalledExactlyOnceWith('climate');
    expect(act.onAccept).toHaveBeenCalledExactlyOnceWith('climate');
  });

  it('hands over the file, and takes the same one again', async () => {
    const act = actions();
    const root = await draw(section([], act));
    const input = root.querySelector('input[type=file]') as HTMLInputElement;
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(act.onAdd).toHaveBeenCalledExactlyOnceWith(file);
    expect(input.value).toBe('');
  });

  it('shows how far it is and can be stopped', async () => {
    const act = actions();
    const root = await draw(section([], act, { task: { phase: 'preparing', part: 0.4 } }));
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.4');
    expect(root.querySelector('[role=status]')?.textContent).toBe('Preparing its wordings…');
    await click(button(root, 'Cancel'));
    expect(act.onCancel).toHaveBeenCalledOnce();
  });

  it('says what happened, that nothing was changed, and the field for its author', async () => {
    const news: PackNews = { kind: 'refused', refusal: 'record', detail: 'claims.0.id: must be short' };
    expect(texts(await draw(section([], actions(), { news })), '[role=status] p')).toEqual([
      'The pack was not installed.',
      'A record in the pack does not fit the rules for records. Its publisher has to mend it.',
      'Nothing was changed.',
      'For whoever made the pack: claims.0.id: must be short',
    ]);
  });

  it('says that a pack cannot be used, and does not show it as on', async () => {
    const root = await draw(section([installed({ usable: false })]));
    expect(root.querySelector<HTMLInputElement>('[role=switch]')).toMatchObject({ checked: false, disabled: true });
    expect(root.textContent).toContain('cannot read the wordings of this pack');
  });
});

it('names the pack of a claim, and nothing for a claim that is bundled', async () => {
  const root = await draw(<FromPack pack={{ name: 'Climate', publisher: 'Example Desk' }} />);
  expect(root.textContent?.replace(/[\u2068\u2069]/g, '')).toBe('From the pack Climate by Example Desk.');
  expect((await draw(<FromPack pack={undefined} />)).textContent).toBe('');
});
