import { language } from './t';

/** Names a page of the extension, and tells the browser its language and direction. */
export function nameDocument(title: string): void {
  document.title = title;
  document.documentElement.lang = language().tag;
  document.documentElement.dir = language().direction;
}
