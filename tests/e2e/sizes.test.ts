/** No script of the extension grows past the budget that package.json sets for it. Data is not counted: see `sizes.ts`. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/records';
import { withoutData, writeBareScripts } from '../bench/speed/sizes';

interface Checked {
  name: string;
  passed?: boolean;
  size: number;
  sizeLimit?: number;
}

function check(): Checked[] {
  const command = [join(ROOT, 'node_modules', 'size-limit', 'bin.js'), '--json'];
  try {
    return JSON.parse(execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })) as Checked[];
  } catch (error) {
    // It ends with a failure when one budget is exceeded, and prints all the same.
    return JSON.parse(String((error as { stdout?: unknown }).stdout)) as Checked[];
  }
}

test('every script stays within its budget', () => {
  writeBareScripts();
  const checked = check();
  expect(checked.length).toBeGreaterThan(5);
  expect(checked.filter(({ size }) => size < 1000)).toEqual([]);
  expect(checked.filter(({ passed }) => !passed)).toEqual([]);
});

test('data is told from code, and code is what remains', () => {
  const data = 'QUJD'.repeat(20_000);
  const json = `{"a":"${'x y '.repeat(20_000)}"}`;
  const code = `x(/"/);a=atob(\`${data}\`),b="b";c=JSON.parse('${json}');d='d'`;
  expect(withoutData(code).bare).toBe(`x(/"/);a=atob(""),b="b";c=JSON.parse("");d='d'`);
  expect(withoutData('f("short")')).toEqual({ bare: 'f("short")', data: '' });
});
