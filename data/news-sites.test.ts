import { expect, test } from 'vitest';
import { newsMatches, newsSites } from './news-sites';

const hosts = newsSites.map(({ host }) => host);

test('at least 80 sites from at least 30 countries', () => {
  expect(newsSites.length).toBeGreaterThanOrEqual(80);
  expect(new Set(newsSites.map(({ country }) => country)).size).toBeGreaterThanOrEqual(30);
});

test('hosts are bare, unique and sorted', () => {
  for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  expect(hosts).toEqual([...new Set(hosts)].sort());
});

test('no host is already covered by another', () => {
  for (const host of hosts) expect(hosts.filter((other) => host.endsWith(`.${other}`))).toEqual([]);
});

test('countries are ISO codes that exist', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const { country } of newsSites) expect(names.of(country)).toBeDefined();
});

test('patterns cover a site and its subdomains, in both protocols', () => {
  expect(newsMatches).toContain('*://*.apnews.com/*');
  expect(newsMatches).toHaveLength(newsSites.length);
});
