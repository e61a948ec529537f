import type { Claim } from '../data/schema';
import { words } from './words';

/** A record's title without its kind: `Claim: both sides stepped back` as `Both sides stepped back`. */
export function headline(title: string): string {
  const bare = title.replace(/^(Claim|Statement):\s*/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A topic as readers write it: `iran-2020` as “Iran, January 2020”. */
export function topicName(topic: string): string {
  return words.topics[topic] ?? topic;
}

/** Claims by topic, then by title. */
export function orderClaims(claims: readonly Claim[]): Claim[] {
  return claims.toSorted(
    (a, b) => a.topic.localeCompare(b.topic, 'en') || headline(a.title).localeCompare(headline(b.title), 'en'),
  );
}
