/** The extension API for the background and the extension's own pages; `native` is for pages. */
import browser from 'webextension-polyfill';

export { browser };
