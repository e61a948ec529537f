import { describe, expect, test } from 'vitest';
import { readSite, ruleFor, siteChoice, withSwitch } from './site-choice';

describe('the choice for a site', () => {
  const sites = {
    'example.com': 'off',
    'news.example.com': 'on',
    'b.example:8080': 'asked',
    '10.0.0.1': 'off',
  } as const;

  test.each([
    ['example.com', 'off'],
    ['www.example.com', 'off'],
    ['news.example.com', 'on'],
    ['live.news.example.com:81', 'on'],
    ['myexample.com', undefined],
    ['com', undefined],
    ['b.example', undefined],
    ['b.example:8080', 'asked'],
    ['a.b.example:8080', undefined],
    ['10.0.0.1', 'off'],
    ['1.10.0.0.1', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s: %s', (host, choice) => expect(siteChoice(sites, host)).toBe(choice));

  test('comes before the general rule', () => {
    expect(ruleFor({ run: 'asked', sites }, 'news.example.com')).toBe('on');
    expect(ruleFor({ run: 'all', sites }, 'example.com')).toBe('off');
    expect(ruleFor({ run: 'asked', sites }, 'other.example')).toBe('asked');
    expect(ruleFor({ run: 'news', sites }, 'other.example')).toBe('on');
  });

  test('is kept only where it differs from what holds anyway', () => {
    expect(withSwitch({ run: 'news', sites: {} }, 'a.example', false)).toEqual({ 'a.example': 'off' });
    expect(withSwitch({ run: 'news', sites: { 'a.example': 'off' } }, 'a.example', true)).toEqual({});
    expect(withSwitch({ run: 'asked', sites: {} }, 'a.example', true)).toEqual({ 'a.example': 'on' });
    const off = { 'a.example': 'off' } as const;
    expect(withSwitch({ run: 'news', sites: off }, 'www.a.example', true)).toEqual({ ...off, 'www.a.example': 'on' });
  });
});

describe('what a person types as a site', () => {
  test.each([
    ['example.com', 'example.com'],
    [' Example.COM ', 'example.com'],
    ['https://www.example.com/news?x#y', 'www.example.com'],
    ['http://example.com:8080', 'example.com:8080'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]:81', '[::1]:81'],
    ['', null],
    ['example', null],
    ['two words.example', null],
    ['.example', null],
    ['mailto:a@b.example', null],
    ['me@b.example', null],
    ['ftp://b.example', null],
    ['https://', null],
    ['*.example.com', null],
  ])('“%s” is %s', (typed, host) => expect(readSite(typed)).toBe(host));
});
