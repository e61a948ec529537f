import { expect, test } from 'vitest';
import { compile } from '../../../lib/matching/compile';
import { findClaims } from '../../../lib/matching/find';
import { readAliases, readRecords } from '../../../scripts/records';
import { CLAIM, CLAIM_ID, OTHER_CLAIM, OTHER_CLAIM_ID, withClaim } from './claim-on-page';

const index = compile(readRecords(), readAliases());

test.each([
  [CLAIM, CLAIM_ID],
  [OTHER_CLAIM, OTHER_CLAIM_ID],
])('“%s” is found by the bundled records', (claim, id) => {
  const found = findClaims([`He said: “${claim}”.`], index).flat();
  expect(found.map(({ claimId }) => claimId)).toEqual([id]);
});

test('the claim stands at the end of the page', () => {
  expect(withClaim('<body>text</BODY></html>')).toMatch(/^<body>text<div><p id="planted">.*<\/div><\/BODY><\/html>$/);
  expect(withClaim('text')).toMatch(/^text<div>/);
});
