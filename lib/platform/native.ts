/**
 * The extension API as both browsers have it in pages: with promises, small, and under a name that no element of a page
 * can take from it. A listener answers a message by calling back.
 */
import type { browser } from './browser';

export const native = (globalThis as unknown as { chrome: typeof browser }).chrome;
