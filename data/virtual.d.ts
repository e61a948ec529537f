/** What `scripts/record-plugin.ts` provides at build time. */
declare module 'virtual:record' {
  export const ids: readonly string[];
  /** The records in the order of `ids`, one after another: JSON, deflated, in base64. */
  export const text: string;
  /** Where each record ends in it. */
  export const ends: readonly number[];
}

declare module 'virtual:aliases' {
  /** JSON, deflated, in base64. */
  const aliases: string;
  export default aliases;
}

declare module 'virtual:match-index' {
  /** The index, in half a millisecond and anew with each call. */
  export function readIndex(): ArrayBuffer;
}
