/** Claims of the bundled records, and a page that ends with one. */

export const CLAIM = 'No Americans were harmed in last night’s attack';
export const CLAIM_ID = 'no-us-casualties';

/** Of a claim only the first mention is highlighted: a second paragraph that is to light up states another. */
export const OTHER_CLAIM = 'The moon landings were faked';
export const OTHER_CLAIM_ID = 'moon-landing-faked';

export function withClaim(html: string): string {
  const last = `<div><p id="planted">He said: “${CLAIM}”.</p></div>`;
  const body = html.toLowerCase().lastIndexOf('</body>');
  return body < 0 ? html + last : html.slice(0, body) + last + html.slice(body);
}
