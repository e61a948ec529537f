import { defineConfig } from 'wxt';
import { newsMatches } from './data/news-sites';
import { recordPlugin } from './scripts/record-plugin';

const DESCRIPTION =
  'Underlines claims in the news and shows what official accounts say: who, when, and where to read it.';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'On the Record',
    description: DESCRIPTION,
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: newsMatches,
    content_scripts: [
      {
        matches: newsMatches,
        js: ['content-scripts/annotator.js'],
        css: ['content-scripts/annotator.css'],
        run_at: 'document_idle',
      },
    ],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'On the Record' },
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
  vite: () => ({ plugins: [recordPlugin()], build: { modulePreload: false } }),
  zip: { excludeSources: ['preview/**'] },
});
