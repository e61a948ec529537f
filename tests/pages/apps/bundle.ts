/** Builds the apps for the browser, and draws them on the server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';
import { type BuildEnvironmentOptions, build, type InlineConfig, type Plugin } from 'vite';

export type Framework = 'react' | 'preact' | 'vue' | 'svelte' | 'solid';

const COMPAT = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  transform(code, id) {
    if (id.endsWith('.svelte')) return compile(code, { filename: id, generate, dev: false }).js;
    if (id.includes('.svelte.')) {
      const plain = code.replace(/: \{ step: number \}/, '');
      return compileModule(plain, { filename: id, generate, dev: false }).js;
    }
    return undefined;
  },
});

const config = (framework: Framework | null, server: boolean): InlineConfig => ({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
  plugins: framework === 'svelte' ? [svelte(server ? 'server' : 'client')] : [],
  resolve: {
    alias:
      framework === 'preact'
        ? Object.entries(COMPAT).map(([find, replacement]) => ({ find: new RegExp(`^${find}$`), replacement }))
        : [],
    conditions: ['production', ...(server ? ['node'] : ['browser']), 'import', 'module', 'default'],
  },
  oxc: { jsx: { development: false } },
  ssr: { noExternal: true },
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
});

const entry: Record<Framework, string> = {
  react: 'react-entry.ts',
  preact: 'react-entry.ts',
  vue: 'vue-entry.ts',
  svelte: 'svelte-entry.ts',
  solid: 'solid.ts',
};

async function codeOf(framework: Framework | null, server: boolean, options: BuildEnvironmentOptions): Promise<string> {
  const result = await build({ ...config(framework, server), build: { write: false, minify: false, ...options } });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${framework ?? 'an app'} was not built`);
  return output.output[0].code;
}

const here = (file: string) => join(import.meta.dirname, file);

const oneScript = (file: string): BuildEnvironmentOptions => ({
  lib: { entry: here(file), formats: ['iife'], name: 'app' },
});

/** The app as one classic script. */
export const bundleApp = (framework: Framework) => codeOf(framework, false, oneScript(entry[framework]));

/** A file of this folder, with what it imports, as one classic script. */
export const bundleFile = (file: string) => codeOf(null, false, oneScript(file));

/** The app as the server draws it; `null` for a framework that is not tried there. */
export async function drawOnServer(framework: Framework): Promise<string | null> {
  if (framework === 'solid') return null;
  const file = here(`${framework}-server.ts${/react/.test(framework) ? 'x' : ''}`);
  const code = await codeOf(framework, true, { ssr: file });
  const folder = await mkdtemp(join(tmpdir(), 'drawn-'));
  try {
    const path = join(folder, `${framework}.mjs`);
    await writeFile(path, code);
    const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { html: string };
    return module.html;
  } finally {
    await rm(folder, { recursive: true });
  }
}
