/** Builds the extension for both browsers before the end-to-end tests. */
import { build } from 'wxt';

async function both(): Promise<void> {
  // Vitest sets “test”, with which Vite builds other code than the one that is shipped.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ browser: 'chrome' });
  await build({ browser: 'firefox' });
  process.env.NODE_ENV = NODE_ENV;
}

/** Every project loads this file for itself; what is global is there once. */
const shared = globalThis as { builtForTests?: Promise<void> };

/** Builds once for all projects of a run. */
export default function setup(): Promise<void> {
  shared.builtForTests ??= both();
  return shared.builtForTests;
}
