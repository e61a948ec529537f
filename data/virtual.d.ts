/** What `scripts/record-plugin.ts` provides at build time. */
declare module 'virtual:record' {
  const claims: readonly import('./schema').Claim[];
  export default claims;
}

declare module 'virtual:match-index' {
  const index: ArrayBuffer;
  export default index;
}
