// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SourceList } from './SourceList';
import { source } from './test-records';
import { draw, texts } from './test-render';

const notYet = source({ checked: { date: '2026-11-22', how: 'not-yet' } });

describe('SourceList', () => {
  it('says that an address was not opened, wherever it stands', async () => {
    for (const detailed of [true, false]) {
      const root = await draw(<SourceList sources={[notYet]} detailed={detailed} />);
      expect(texts(root, '.src-state')).toEqual(['Address not opened yet']);
    }
  });

  it('tells how a source was checked in the full record only', async () => {
    const read = source({ checked: { date: '2026-11-22', how: 'page-read' } });
    expect((await draw(<SourceList sources={[read]} detailed />)).textContent).toContain('page read');
    expect((await draw(<SourceList sources={[source()]} detailed />)).textContent).toContain('excerpt read');
    expect((await draw(<SourceList sources={[source()]} />)).textContent).toBe('A publisher, 9 Jan 2020');
  });

  it('opens links apart and tells the source nothing about the page', async () => {
    const link = (await draw(<SourceList sources={[source()]} />)).querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.com/a');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.title).toBe('A title');
  });

  it('makes no link of an address that is not https', async () => {
    const root = await draw(<SourceList sources={[source({ url: 'javascript:alert(1)' })]} />);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toContain('A publisher');
  });
});
