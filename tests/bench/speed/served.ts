/** Pages as the rig serves them: as they are, with their scripts off. */
import type { Reply } from '../../../scripts/site';

export type Served = Record<string, Reply>;

const HEADERS = { 'content-security-policy': "script-src 'none'" };

export const serve = (origin: string, pages: readonly { name: string; html: string }[]): Served =>
  Object.fromEntries(
    pages.map(({ name, html }) => [`${origin}/${name}`, { body: html, type: 'text/html', headers: HEADERS }]),
  );
