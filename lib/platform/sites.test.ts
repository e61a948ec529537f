import { beforeEach, expect, test, vi } from 'vitest';
import { followPermissions, originOf } from './sites';

interface Script {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

const fake = vi.hoisted(() => ({
  origins: [] as string[],
  scripts: [] as Script[],
  listeners: [] as ((change: object) => void)[],
}));

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
  await permissionsChange(NEWS);
  expect(fake.scripts).toEqual([]);
});

test('the pattern of a host has no port', () => {
  expect(originOf('blog.example:8080')).toBe('*://blog.example/*');
});
