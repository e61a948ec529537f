/** Builds the extension for both browsers before the end-to-end tests. */
import { build } from 'wxt';

export default async function setup(): Promise<void> {
  // Vitest sets “test”, with which Vite builds other code than the one that is shipped.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ browser: 'chrome' });
  await build({ browser: 'firefox' });
  process.env.NODE_ENV = NODE_ENV;
}
