/** A browser's processes, read from /proc. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const canReadProcesses = existsSync('/proc/self/smaps_rollup');

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended in the meantime.
    return '';
  }
}

/** The fields of /proc/…/stat after the name, which may hold spaces: state, parent, … */
const statOf = (pid: number) =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');

/** A process and all that it started. */
export function processesOf(root: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((pid) => [pid, Number(statOf(pid)[1])]));
  const found = new Set([root]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** Megabytes; what processes share is counted once. */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Ticks of the kernel's clock a second, on every Linux that runs a browser. */
const TICKS = 100;

/** Seconds of processor time that processes have taken so far. */
export function cpuSeconds(pids: readonly number[]): number {
  const ticks = pids.map((pid) => Number(statOf(pid)[11] ?? 0) + Number(statOf(pid)[12] ?? 0));
  return ticks.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0) / TICKS;
}
