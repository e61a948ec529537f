import { type Key, t } from './t';

/** By the name of the folder in `data/claims`. */
const TOPICS: Readonly<Record<string, Extract<Key, `topic.${string}`>>> = {
  'climate-disasters': 'topic.climateDisasters',
  'crime-courts': 'topic.crimeCourts',
  economy: 'topic.economy',
  elections: 'topic.elections',
  'health-food': 'topic.healthFood',
  'history-science': 'topic.historyScience',
  immigration: 'topic.immigration',
  'iran-2020': 'topic.iran2020',
  politics: 'topic.politics',
  'war-defence': 'topic.warDefence',
};

/** A record's title without its kind: `Claim: both sides stepped back` as `Both sides stepped back`. */
export function headline(title: string): string {
  const bare = title.replace(/^(Claim|Statement):\s*/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A topic as readers write it: `iran-2020` as “Iran, January 2020”, and one that packs bring, `sea-level`, as “Sea level”. */
export function topicName(topic: string): string {
  const key = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined;
  if (key) return t(key);
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
