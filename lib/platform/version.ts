import { browser } from './browser';

/** Version of the extension. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
