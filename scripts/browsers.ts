/** Finds a browser on this machine, and gets one where there is none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox';

export interface FoundBrowser {
  engine: Engine;
  path: string;
}

/** Nothing that can run the extension was found, and nothing could be installed. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

const COMMANDS: Record<Engine, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC: Record<Engine, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS: Record<Engine, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

const FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
  '/opt/brave.com/brave',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Usual places of a browser, likeliest first. */
function places(engine: Engine, env: NodeJS.ProcessEnv, system: NodeJS.Platform): string[] {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  if (system === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return MAC[engine].flatMap((name) =>
      folders.map((folder) =>
        join(
          folder,
          `${name}.app`,
          'Contents',
          'MacOS',
          name.replace(' Developer Edition', '').replace(/^Firefox$/, 'firefox'),
        ),
      ),
    );
  }
  if (system === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return WINDOWS[engine].flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  return COMMANDS[engine].flatMap((name) => [...onPath, ...FOLDERS].map((folder) => join(folder, name)));
}

/** The browser that Playwright downloaded, if it did. */
async function fromPlaywright(engine: Engine): Promise<string | null> {
  if (engine !== 'chromium') return null;
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Which engine a program has, judged by its name. */
export function engineOf(path: string): Engine {
  return /firefox|librewolf/i.test(path) ? 'firefox' : 'chromium';
}

/**
 * A browser with the engine; `BROWSER_PATH` goes first if it has that engine.
 * @returns `null` if there is none
 */
export async function findBrowser(engine: Engine, env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser | null> {
  const wished = env.BROWSER_PATH;
  if (wished && engineOf(wished) === engine) {
    if (!isProgram(wished))
      throw new NoBrowserError(`BROWSER_PATH is ${wished}, which is not a program that can be run.`);
    return { engine, path: wished };
  }
  const path = places(engine, env, platform()).find(isProgram) ?? (await fromPlaywright(engine));
  return path ? { engine, path } : null;
}

/** Runs a command without its chatter; says whether it worked. */
function run(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}

const canInstallPackages = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Playwright's Chromium, with the libraries it needs where they can be installed. */
function download(): boolean {
  const libraries = canInstallPackages() ? ['--with-deps'] : [];
  return run('npx', ['--no-install', 'playwright-core', 'install', ...libraries, 'chromium']);
}

function installPackage(engine: Engine): boolean {
  const name = { chromium: 'chromium', firefox: 'firefox-esr' }[engine];
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core']);
  return install() || (run('apt-get', ['update', '-qq']) && install());
}

const ADVICE: Record<Engine, string> = {
  chromium: 'Install Chrome, Chromium, Edge or Brave, or set BROWSER_PATH to one.',
  firefox: 'Install Firefox 140 or later, or set BROWSER_PATH to it.',
};

/**
 * A browser with the engine; installs one if there is none: Playwright's Chromium, or on Debian and Ubuntu, as root,
 * the distribution's package.
 * @throws {NoBrowserError} in one line, saying what to install
 */
export async function ensureBrowser(engine: Engine): Promise<FoundBrowser> {
  const found = await findBrowser(engine);
  if (found) return found;
  console.log(`No ${engine === 'firefox' ? 'Firefox' : 'Chrome, Chromium, Edge or Brave'} found. Installing one…`);
  const downloaded = engine === 'chromium' && download();
  if (!downloaded && canInstallPackages()) installPackage(engine);
  const installed = await findBrowser(engine);
  if (installed) return installed;
  throw new NoBrowserError(`No browser found, and none could be installed. ${ADVICE[engine]}`);
}
