import { beforeEach, expect, test, vi } from 'vitest';
import { originOf, originOfSite } from './origins';
import { followPermissions } from './sites';

interface Script {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

const fake = vi.hoisted(() => ({
  origins: [] as string[],
  run: 'all',
  scripts: [] as Script[],
  listeners: [] as ((change: object) => void)[],
}));

vi.mock('./settings', () => ({ getSettings: async () => ({ run: fake.run }), watchSettings: () => undefined }));

vi.mock('./browser', () => {
  const event = { addListener: (listener: (change: object) => void) => fake.listeners.push(listener) };
  return {
    browser: {
      tabs: { query: async () => [] },
      permissions: { getAll: async () => ({ origins: fake.origins }), onAdded: event, onRemoved: event },
      runtime: { onInstalled: event, onStartup: event },
      scripting: {
        getRegisteredContentScripts: async () => fake.scripts,
        registerContentScripts: async (scripts: Script[]) => {
          if (fake.scripts.length > 0) throw new Error('registered twice');
          fake.scripts = scripts;
        },
        updateContentScripts: async (scripts: Script[]) => {
          fake.scripts = scripts;
        },
        unregisterContentScripts: async () => {
          fake.scripts = [];
        },
      },
    },
  };
});

const NEWS = ['*://*.news.example/*'];
const permissionsChange = async (origins: string[]) => {
  fake.origins = origins;
  for (const listener of fake.listeners) listener({});
  await new Promise((done) => setTimeout(done));
};

beforeEach(() => {
  fake.scripts = [];
  fake.run = 'all';
  fake.listeners = [];
  followPermissions(NEWS);
});

test('with the news list alone nothing more is registered', async () => {
  await permissionsChange(NEWS);
  expect(fake.scripts).toEqual([]);
});

test('an allowed site is registered once, without the news list; taken back, it is gone', async () => {
  await permissionsChange([...NEWS, '*://blog.example/*']);
  expect(fake.scripts.map(({ matches, excludeMatches }) => ({ matches, excludeMatches }))).toEqual([
    { matches: ['*://blog.example/*'], excludeMatches: NEWS },
  ]);
  await permissionsChange([...NEWS, '*://blog.example/*', '*://*/*']);
  expect(fake.scripts).toHaveLength(1);
  expect(fake.scripts[0]?.matches).toContain('*://*/*');
  fake.run = 'news';
  await permissionsChange([...NEWS, '*://blog.example/*', '*://*/*']);
  expect(fake.scripts[0]?.matches).toEqual(['*://blog.example/*']);
  await permissionsChange(NEWS);
  expect(fake.scripts).toEqual([]);
});

test('the pattern of a host has no port', () => {
  expect(originOf('blog.example:8080')).toBe('*://blog.example/*');
});

test.each([
  ['example.com', '*://*.example.com/*'],
  ['example.com:8080', '*://*.example.com/*'],
  ['10.0.0.1', '*://10.0.0.1/*'],
  ['localhost', '*://localhost/*'],
])('the pattern of the site %s', (site, pattern) => expect(originOfSite(site)).toBe(pattern));
