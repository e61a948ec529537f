import fc from 'fast-check';
import { PAINTERS, RUNS, type Settings, SITE_CHOICES, UNDERLINES } from './settings-schema';

const host = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}(\.[a-z][a-z0-9-]{0,10}){1,3}$/);

/** Any settings. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  run: fc.constantFrom(...RUNS),
  sites: fc.dictionary(host, fc.constantFrom(...SITE_CHOICES), { noNullPrototype: true }),
  firstMentionOnly: fc.boolean(),
  showDenials: fc.boolean(),
  dimRead: fc.boolean(),
  painter: fc.constantFrom(...PAINTERS),
  underline: fc.constantFrom(...UNDERLINES),
  announce: fc.boolean(),
  recap: fc.boolean(),
});
