/** The one place where the browser's extension API is imported. */
import browser from 'webextension-polyfill';

export { browser };
