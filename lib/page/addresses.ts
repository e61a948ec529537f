/** Addresses made comparable: the same article under two of its addresses has one key. */

/** Parameters by which sites count where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|ns_\w+|ref_src|smid|smtyp|cmpid|ocid|taid|__twitter_impression|amp)$/i;

/** A copy in the Internet Archive stands for the address it is a copy of. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(https?:\/\/.+)$/i;

const LONGEST = 2000;

/**
 * The key of an address; `null` for the home page of a site, for what is no web page, and for what cannot be read.
 * @param base what a relative address is relative to
 */
export function addressKey(address: string, base?: string): string | null {
  if (address.length > LONGEST) return null;
  try {
    let url = new URL(address, base);
    const original = ARCHIVED.exec(url.href)?.[1];
    if (original) url = new URL(original);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    const host = url.hostname.replace(/^(?:www|m|amp|mobile)\./, '');
    const path = url.pathname.replace(/\/(?:index\.html?)?$/i, '').replace(/\/amp$/i, '');
    const query = [...url.searchParams]
      .filter(([name]) => !TRACKING.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
    if (path.replaceAll('/', '') === '') return null;
    return `${host}${path}${query === '' ? '' : `?${query}`}`;
  } catch {
    return null;
  }
}
