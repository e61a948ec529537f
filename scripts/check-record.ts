/** The editorial rules of `data/README.md` that a machine can hold a record to. */
import type { Account, Claim } from '../data/schema';
import type { Names } from './records';

/** Words of a verdict. In our voice there is none. */
const VERDICT =
  /\b(false(ly|hoods?)?|untrue|baseless|bogus|debunk\w*|disproven?|fake[ds]?|hoax\w*|lie[sd]?|liars?|lying|mislead\w*|myths?)\b/i;
/** Words that give a verdict to whoever spoke it. */
const ATTRIBUTION =
  /\b(accus|acknowledg|advis|agree|announc|argu|call|character|conclud|confirm|criticis|declar|deem|den[iy]|describ|determin|dismiss|find|found|held|hold|judg|label|list|rate|reject|report|rul|said|say|stat|suggest|tell|term|testif|told|warn|wrote)\w*/i;
const QUOTATION = /[“"‘']([^“”"]{3,}?)[”"’'](?![a-z])/g;
const LONGEST_QUOTATION = 15;

/** Relations that tell a reader that the claim is not the whole story. */
const DIFFERS: ReadonlySet<Account['relation']> = new Set(['contradicts', 'partly-contradicts', 'no-official-record']);

const isOfficial = ({ kind }: Account) => kind !== 'not-official';

function voice(claim: Claim): string[] {
  const ours: [string, string][] = [
    ['title', claim.title],
    ['notes', claim.notes ?? ''],
    ...claim.accounts.map(({ figure }, at): [string, string] => [`accounts.${at}.figure.label`, figure?.label ?? '']),
    ...claim.history.map(({ change }, at): [string, string] => [`history.${at}`, change]),
  ];
  return [
    ...ours.flatMap(([field, text]) => {
      const verdict = VERDICT.exec(text.replace(QUOTATION, ''));
      return verdict && !ATTRIBUTION.test(text.slice(0, verdict.index))
        ? [`${field}: “${verdict[0]}” is a verdict in our voice`]
        : [];
    }),
    ...claim.accounts.flatMap(({ summary }, at) => {
      const verdict = VERDICT.exec(summary);
      return verdict && !ATTRIBUTION.test(summary.slice(0, verdict.index))
        ? [`accounts.${at}.summary: “${verdict[0]}” is not attributed`]
        : [];
    }),
  ];
}

function quotations({ accounts }: Claim): string[] {
  return accounts.flatMap(({ summary, quote, institution, speaker }, at) => [
    ...[...summary.matchAll(QUOTATION)]
      .filter(([, words = '']) => words.split(/\s+/).length > LONGEST_QUOTATION)
      .map(() => `accounts.${at}.summary: a quotation of more than ${LONGEST_QUOTATION} words`),
    ...(quote && ![institution, speaker?.name].some((name) => name !== undefined && quote.by.includes(name))
      ? [`accounts.${at}.quote.by: is neither the institution nor its speaker`]
      : []),
  ]);
}

function spelling({ accounts, claimants }: Claim, names: Names): string[] {
  const people = new Set(names.people);
  return [
    ...accounts.flatMap(({ institution, kind, speaker }, at) => {
      const known = names.institutions[institution];
      if (known === undefined) return [`accounts.${at}.institution: “${institution}” is not in data/names.json`];
      return [
        ...(known === kind || kind === 'not-official'
          ? []
          : [`accounts.${at}.kind: ${institution} is of kind ${known}`]),
        ...(speaker === undefined || people.has(speaker.name)
          ? []
          : [`accounts.${at}.speaker: “${speaker.name}” is not in data/names.json`]),
      ];
    }),
    ...claimants.flatMap(({ name }, at) =>
      people.has(name) || names.institutions[name] !== undefined
        ? []
        : [`claimants.${at}: “${name}” is not in data/names.json`],
    ),
  ];
}

function standing({ accounts, uncontested, parts }: Claim): string[] {
  const officials = accounts.filter(isOfficial);
  const differs = officials.some(({ relation }) => DIFFERS.has(relation));
  const bare = parts?.filter(({ id }) => !accounts.some(({ part }) => part === id)) ?? [];
  return [
    ...(differs || uncontested
      ? []
      : ['accounts: no official account differs, and the record does not say `uncontested`']),
    ...(differs && uncontested ? ['uncontested: an official account differs'] : []),
    ...(officials.length === 0 ? ['accounts: none is official'] : []),
    ...bare.map(({ id }) => `parts: no account is about “${id}”`),
  ];
}

function figures({ accounts }: Claim): string[] {
  const units = [...new Set(accounts.flatMap(({ figure }) => figure?.unit ?? []))];
  return units.length > 1 ? [`accounts: figures of one record need one unit, not ${units.join(' and ')}`] : [];
}

/** Changes are listed by version of the dataset: one that is later than the newest would not be seen. */
function changes({ history }: Claim, newest: string): string[] {
  return history.flatMap(({ date }, at) =>
    date <= newest
      ? []
      : [`history.${at}: ${date} is later than the newest version of the dataset; add one to data/dataset.json`],
  );
}

/**
 * What an editor would send back.
 * @param newest day of the dataset's newest version, ISO
 * @returns one line a problem, naming field and reason; none when there is nothing to mend
 */
export function checkRecord(claim: Claim, names: Names, newest: string): string[] {
  return [
    ...changes(claim, newest),
    ...voice(claim),
    ...quotations(claim),
    ...spelling(claim, names),
    ...standing(claim),
    ...figures(claim),
    ...claim.accounts.flatMap(({ asOf }, at) =>
      asOf <= claim.updated ? [] : [`accounts.${at}.asOf: is after the record’s last change`],
    ),
  ];
}
