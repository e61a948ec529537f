/** `npm run data:new -- <topic>/<id>`: a record of the right shape, to be filled in. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { canonical } from './canonical';
import { ROOT } from './records';

const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** An empty record: every field that has to be there, in the shape it has to have. */
export function emptyRecord(topic: string, id: string, today: string) {
  const source = {
    title: '',
    publisher: '',
    url: 'https://',
    date: '',
    kind: 'primary',
    checked: { date: today, how: 'not-yet' },
  };
  return {
    $schema: '../../claim.schema.json',
    id,
    topic,
    title: 'Claim: ',
    claim: '',
    claimants: [{ name: '', role: '' }],
    appearances: [{ date: '', venue: '', sources: [source] }],
    side: '',
    accounts: [{ institution: '', kind: '', asOf: '', summary: '', relation: '', sources: [source] }],
    tests: { hit: ['', '', '', ''], miss: ['', '', '', ''] },
    wordings: [{ kind: 'paraphrase', text: '' }],
    corrections: [],
    tags: [],
    history: [{ date: today, change: 'Added.' }],
    updated: today,
  };
}

class NotMade extends Error {}

/**
 * Writes an empty record.
 * @returns its path from the root
 * @throws {NotMade} when the name does not fit, the topic is unknown, or the record exists
 */
function make(name = ''): string {
  const [, topic, id] = NAME.exec(name) ?? [];
  if (!topic || !id) {
    throw new NotMade(
      'Say topic and id, in lower-case words joined by hyphens: npm run data:new -- elections/my-claim',
    );
  }
  const topics = readdirSync(join(ROOT, 'data', 'claims'));
  if (!topics.includes(topic)) {
    throw new NotMade(
      `There is no topic “${topic}”. There are: ${topics.join(', ')}.\nA new one needs a folder in data/claims its name in components/claim-text.ts, and a topic in components/locales/*.json.`,
    );
  }
  const taken = ['claims', 'drafts']
    .flatMap((folder) => topics.map((one) => `data/${folder}/${one}/${id}.json`))
    .find((path) => existsSync(join(ROOT, path)));
  if (taken) throw new NotMade(`${taken} is there already. Nothing was changed.`);
  const path = `data/claims/${topic}/${id}.json`;
  writeFileSync(join(ROOT, path), canonical(emptyRecord(topic, id, new Date().toISOString().slice(0, 10))));
  return path;
}

if (process.argv[1]?.endsWith('new-record.ts')) {
  try {
    const path = make(process.argv[2]);
    console.log(
      `Wrote ${path}. Fill it in; this says what is still missing:\n  npm run -s data:check -- ${basename(path, '.json')}`,
    );
  } catch (error) {
    if (!(error instanceof NotMade)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
