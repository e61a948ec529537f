/** Prints, after the tests of pages, what was looked at and how it went in each browser. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { ENGINES } from '../e2e/rig-engines';

const SIGNS = { passed: 'as without us', failed: 'FAILED', skipped: 'not run', pending: 'not run' };
const LIMIT = / \(known limit: (.*)\)$/;

function rowOf(test: TestCase): { suite: string; scenario: string; engine: string; result: string } | null {
  const parent = test.parent.type === 'suite' ? test.parent.name : '';
  const engine = ENGINES.find((one) => parent.endsWith(` · ${one}`));
  if (!engine) return null;
  const limit = LIMIT.exec(test.name)?.[1];
  const { state } = test.result();
  const again = test.diagnostic()?.flaky ? ' (second try)' : '';
  return {
    suite: parent.slice(0, -` · ${engine}`.length),
    scenario: test.name.replace(LIMIT, ''),
    engine,
    result: limit && state === 'passed' ? `known limit: ${limit}` : SIGNS[state] + again,
  };
}

export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = new Map<string, Record<string, string>>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const row = rowOf(test);
        if (!row) continue;
        const key = `${row.suite}: ${row.scenario}`;
        rows.set(key, { ...rows.get(key), [row.engine]: row.result });
      }
    }
    if (rows.size === 0) return;
    console.log(`\n| scenario | ${ENGINES.join(' | ')} |\n| --- | ${ENGINES.map(() => '---').join(' | ')} |`);
    for (const [name, results] of rows) {
      console.log(`| ${name} | ${ENGINES.map((engine) => results[engine] ?? '–').join(' | ')} |`);
    }
  }
}
