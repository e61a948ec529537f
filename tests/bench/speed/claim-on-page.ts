/** A claim of the bundled records, put at the end of a page. */

export const CLAIM = 'No Americans were harmed in last night’s attack';
export const CLAIM_ID = 'no-us-casualties';

export function withClaim(html: string): string {
  const last = `<div><p id="planted">He said: “${CLAIM}”.</p></div>`;
  const body = html.toLowerCase().lastIndexOf('</body>');
  return body < 0 ? html + last : html.slice(0, body) + last + html.slice(body);
}
