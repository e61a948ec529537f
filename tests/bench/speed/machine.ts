/** What the figures were measured on. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { ensureBrowser } from '../../../scripts/browsers';

export interface Machine {
  date: string;
  processor: string;
  cores: number;
  /** Mean number of processes that wanted to run in the last minute and in the last five, before the bench started. */
  load: [number, number];
  browser: string;
  node: string;
  command: string;
}

export async function describeMachine(): Promise<Machine> {
  const [first] = cpus();
  const [minute = 0, fiveMinutes = 0] = loadavg();
  const { path } = await ensureBrowser('chromium');
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    load: [minute, fiveMinutes],
    browser: execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    node: process.version,
    command: ['npm run bench:speed', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  };
}

/** One line for above the tables. */
export const toLine = ({ date, processor, cores, load, browser, node, command }: Machine) =>
  `${date}, \`${command}\`: ${browser}, Node ${node.slice(1)}, ${cores} cores (${processor}), load before ${load
    .map((one) => one.toFixed(2))
    .join(' and ')} in one and five minutes.`;
