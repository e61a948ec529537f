// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { translateFrom } from '../scripts/messages';
import { formatDate } from './dates';

const zone = process.env.TZ;

describe('formatDate', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['2020-01-08', '8 Jan 2020'],
    ['2020-01', 'Jan 2020'],
    ['2020', '2020'],
    ['2024-12-31', '31 Dec 2024'],
    ['2024-01-01', '1 Jan 2024'],
  ])('writes %s as %s', (iso, written) => {
    expect(formatDate(iso)).toBe(written);
  });

  it.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati'])('keeps the day in %s', async (far) => {
    process.env.TZ = far;
    vi.resetModules();
    const { formatDate } = await import('./dates');
    (await import('./t')).speak(translateFrom('en'));
    expect(new Date(2020, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(formatDate('2020-01-01')).toBe('1 Jan 2020');
    expect(formatDate('2020-12-31')).toBe('31 Dec 2020');
    expect(formatDate('2020')).toBe('2020');
  });

  it('leaves what is no date as it is', () => {
    expect(formatDate('soon')).toBe('soon');
  });
});
