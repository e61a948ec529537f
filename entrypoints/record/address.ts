/** Places in the record that are no claim: their fragments begin with a slash, as no claim's id does. */

const CHECK = '/check/';

/** Where the words that wait under a number are compared with the record. */
export const checkAddress = (id: string) => `${CHECK}${id}`;

/** The number in such a fragment; `null` in others. */
export const checkIn = (fragment: string | null) => (fragment?.startsWith(CHECK) ? fragment.slice(CHECK.length) : null);
