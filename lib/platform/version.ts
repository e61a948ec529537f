import { native } from './native';

/** Version of the extension. */
export const extensionVersion = (): string => native.runtime.getManifest().version;
