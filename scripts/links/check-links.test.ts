/** The link check against a server of our own on this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { account, claim, source } from '../../components/test-records';
import type { Source } from '../../data/schema';
import { checkLinks, type Kept, withChecks } from './check-links';
import { politeVisitor } from './visit';

const TITLE = 'Iran fires missiles at bases in Iraq';
const page = (title: string) => `<!doctype html><title>${title} | The Paper</title><p>Text`;

let server: Server;
let root: string;
let asked: { path: string; at: number }[] = [];

const PAGES: Record<string, { status?: number; body?: string; to?: string; type?: string }> = {
  '/robots.txt': { body: 'User-agent: *\nDisallow: /private/\n' },
  '/same': { body: page(TITLE) },
  '/old': { status: 301, to: '/new' },
  '/new': { body: page(TITLE) },
  '/gone': { status: 404, body: page('Not found') },
  '/other': { body: page('Buy cheap watches') },
  '/paper.pdf': { body: '%PDF-1.7', type: 'application/pdf' },
  '/private/a': { body: page(TITLE) },
  '/walled': { status: 403 },
  '/broken': { status: 500 },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', root);
    asked.push({ path: url.pathname, at: performance.now() });
    if (url.pathname === '/archive') {
      const kept = url.searchParams.get('url')?.endsWith('/gone');
      const closest = { url: `http://archive.example/${url.searchParams.get('timestamp')}` };
      response.end(JSON.stringify({ archived_snapshots: kept ? { closest } : {} }));
      return;
    }
    const { status = 200, body = '', to, type = 'text/html' } = PAGES[url.pathname] ?? { status: 404 };
    response.writeHead(status, { 'content-type': type, ...(to ? { location: to } : {}) }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
});

const at = (path: string, changes: Partial<Source> = {}) => source({ url: `${root}${path}`, title: TITLE, ...changes });
const record = (...sources: Source[]) =>
  claim('a', [account('contradicts', '2020-01-08', { sources })], { appearances: [] });

async function check(sources: Source[], kept: Kept = { visits: {} }, pause = 0) {
  const links = await checkLinks([record(...sources)], {
    visitor: politeVisitor({ pause, patience: 2_000 }),
    kept,
    today: '2026-11-27',
    days: 7,
    archive: `${root}/archive`,
  });
  return { links, kept };
}

describe('what is met at an address', () => {
  test.each([
    ['/same', { found: 'page' }],
    ['/old', { found: 'moved' }],
    ['/gone', { found: 'gone', status: 404 }],
    ['/other', { found: 'other-title', title: 'Buy cheap watches | The Paper' }],
    ['/paper.pdf', { found: 'page' }],
    ['/private/a', { found: 'not-known', why: 'robots.txt' }],
    ['/walled', { found: 'not-known', why: 'the host answered 403' }],
    ['/broken', { found: 'not-known', why: 'the host answered 500' }],
  ])('%s', async (path, verdict) => {
    const { links } = await check([at(path)]);
    expect(links[0]?.verdict).toMatchObject(verdict);
  });

  test('a host that does not answer is not known, and nothing is thrown', async () => {
    const { links } = await check([source({ url: 'http://127.0.0.1:9/x' })]);
    expect(links[0]?.verdict.found).toBe('not-known');
  });

  test('a page that is gone comes with a copy the archive keeps, of the day of the source', async () => {
    const { links } = await check([at('/gone', { date: '2020-01-09' }), at('/other')]);
    expect(links.map(({ archived }) => archived)).toEqual(['https://archive.example/20200109', null]);
  });
});

describe('manners', () => {
  test('robots.txt is read once, and what it forbids is not asked for', async () => {
    await check([at('/private/a'), at('/same'), at('/new')]);
    expect(asked.map(({ path }) => path).sort()).toEqual(['/new', '/robots.txt', '/same']);
  });

  test('a host is asked one thing at a time, with a pause between', async () => {
    const pause = 120;
    await check([at('/same'), at('/new'), at('/other')], undefined, pause);
    const gaps = asked.slice(1).map(({ at: time }, n) => time - (asked[n]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(pause * 0.8);
  });

  test('what was opened within the week is not opened again', async () => {
    const { kept } = await check([at('/same')]);
    asked = [];
    const { links } = await check([at('/same')], kept);
    expect(links[0]?.verdict).toEqual({ found: 'page' });
    expect(asked).toEqual([]);
    kept.visits[`${root}/same`] = { date: '2026-11-01', visit: { kind: 'gone', status: 404 } };
    expect((await check([at('/same')], kept)).links[0]?.verdict).toEqual({ found: 'page' });
  });
});

test('date and result go to `checked`; no answer changes nothing, and a machine has read no page', async () => {
  const before = [
    at('/same', { checked: { date: '2026-11-22', how: 'not-yet' } }),
    at('/new', { checked: { date: '2026-11-22', how: 'page-read' } }),
    at('/old'),
    at('/gone'),
    at('/walled'),
  ];
  const { links } = await check(before);
  const after = withChecks(record(...before), links, '2026-11-27').accounts[0]?.sources.map(({ checked }) => checked);
  expect(after).toEqual([
    { date: '2026-11-27', how: 'address-seen' },
    { date: '2026-11-27', how: 'page-read' },
    { date: '2026-11-27', how: 'address-seen', found: 'moved' },
    { date: '2026-11-27', how: 'address-seen', found: 'gone' },
    { date: '2026-11-22', how: 'address-seen' },
  ]);
});
