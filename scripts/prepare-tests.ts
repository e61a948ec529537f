/** Makes sure that both browsers are there before the tests start. */
import { ensureBrowser, NoBrowserError } from './browsers';

try {
  for (const engine of ['chromium', 'firefox'] as const) {
    const { path } = await ensureBrowser(engine);
    console.log(`Tests use ${path}`);
  }
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
