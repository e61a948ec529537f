/** Builds the extension for both browsers before the end-to-end tests. */
import { build } from 'wxt';

export default async function setup(): Promise<void> {
  await build({ browser: 'chrome' });
  await build({ browser: 'firefox' });
}
