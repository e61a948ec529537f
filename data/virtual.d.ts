/** What `scripts/record-plugin.ts` provides at build time. */
declare module 'virtual:record' {
  export const ids: readonly string[];
  /** The records as JSON, one after another in the order of `ids`. */
  export const text: string;
  /** Where each record ends in it. */
  export const ends: readonly number[];
}

declare module 'virtual:aliases' {
  export function readAliases(): import('../lib/matching/compile').Aliases;
}

declare module 'virtual:match-index' {
  const index: ArrayBuffer;
  export default index;
}
