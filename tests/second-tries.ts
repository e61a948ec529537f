/** Says at the very end which tests needed a second try: they passed, but something in them depends on timing. */
import type { Reporter, TestModule } from 'vitest/node';

export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const names = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map(({ fullName }) => `${module.relativeModuleId}: ${fullName}`),
    );
    console.log(names.length === 0 ? 'No test needed a second try.' : `Needed a second try:\n  ${names.join('\n  ')}`);
  }
}
