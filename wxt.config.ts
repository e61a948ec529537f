import { resolve } from 'node:path';
import type {} from '@wxt-dev/i18n/module';
import { defineConfig } from 'wxt';
import { newsMatches } from './data/news-sites';
import { asciiPlugin } from './scripts/ascii-plugin';
import { recordPlugin } from './scripts/record-plugin';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('components/locales') },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: newsMatches,
    content_scripts: [
      {
        matches: newsMatches,
        js: ['annotator.js'],
        css: ['assets/highlights.css'],
        run_at: 'document_idle',
      },
    ],
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'rec' },
    action: { default_title: '__MSG_name__' },
    // Chrome takes four suggested keys at most.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commands_popup__' },
      'next-highlight': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commands_next__' },
      'previous-highlight': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commands_previous__' },
      'toggle-highlights': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commands_hide__' },
      'open-card': { description: '__MSG_commands_open__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-the-record@extension.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  // Without Vite's preloading, which brings code that fetches.
  vite: () => ({ plugins: [recordPlugin(), asciiPlugin()], build: { modulePreload: false } }),
  zip: { excludeSources: ['preview/**'] },
});
