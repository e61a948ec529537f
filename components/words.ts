import type { Relation } from '../data/schema';

const number = new Intl.NumberFormat('en-GB');
const counted = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const claims = (n: number) => counted(n, 'claim', 'claims');

/** How a phrase on a page stands to the claim it was matched with. */
type Stance = 'states' | 'attributes' | 'rejects';

const relation: Record<Relation, string> = {
  contradicts: 'Contradicts',
  'partly-contradicts': 'Contradicts in part',
  'adds-context': 'Adds context',
  supports: 'Agrees',
  'no-official-record': 'No official record found',
};

const relationShort: Record<Relation, string> = {
  contradicts: 'Contradicts',
  'partly-contradicts': 'In part',
  'adds-context': 'Context',
  supports: 'Agrees',
  'no-official-record': 'No record',
};

const reading: Record<Stance, string> = {
  states: 'The phrase states the claim.',
  attributes: 'The phrase reports that somebody makes the claim.',
  rejects: 'The phrase states the opposite.',
};

const direction: 'ltr' | 'rtl' = 'ltr';

/** By the name of the folder in `data/claims`. */
const topics: Record<string, string> = {
  'climate-disasters': 'Climate, energy and disasters',
  'crime-courts': 'Crime and courts',
  economy: 'Economy and taxes',
  elections: 'Elections',
  'health-food': 'Health and food',
  'history-science': 'History, rights and science',
  immigration: 'Immigration',
  'iran-2020': 'Iran, January 2020',
  politics: 'Politics and education',
  'war-defence': 'War and defence',
};

/** Every English string a reader can see, so that a translation can stand in for it. */
export const words = {
  lang: 'en',
  dir: direction,
  locale: 'en-GB',
  name: 'On the Record',
  close: 'Close',
  tryAgain: 'Try again',
  fullRecord: 'Full record',

  relation,
  relationShort,
  topics,
  more: (n: number) => `${number.format(n)} more`,

  claimedBy: (who: string) => `Claimed by ${who}.`,
  /** Who spoke for a body. */
  speaker: ({ name, role }: { name: string; role?: string }) => (role ? `${name}, ${role}` : name),
  onPart: (part: string) => `On one part: ${part}`,
  quoted: (text: string) => `“${text}”`,
  accountsHeading: 'What official accounts say',

  source: {
    notOpened: 'Address not opened yet',
    excerptRead: 'excerpt read',
    pageRead: 'page read',
    more: (n: number) => `and ${counted(n, 'more source', 'more sources')} in the full record`,
  },

  receipt: {
    heading: 'Why this phrase matched',
    onThisPage: 'On this page',
    onRecord: 'On record',
    noWording: 'No single wording. The words that make up the claim stand together in one sentence.',
    reading: 'Reading',
    stance: reading,
  },

  card: {
    position: (at: number, total: number) => `${number.format(at)} of ${number.format(total)}`,
    allClaims: 'All claims on this page',
    previous: 'Previous claim on this page',
    next: 'Next claim on this page',
    isLink: 'This phrase is a link',
    followLink: 'Follow link',
    loading: 'Looking up the record…',
    unreachable: 'The record did not answer.',
    unreachableWhat:
      'The part of On the Record that keeps the accounts, in the background of the browser, did not answer.',
    unreachableSafe: 'The page is unchanged, and nothing was sent.',
    unreachableThen: 'If trying again does not help, reload the page.',
  },

  dataset: {
    version: (version: string) => `Dataset ${version}`,
    size: (n: number) => claims(n),
  },

  popup: {
    loading: 'Looking at this page…',
    heading: (n: number) => (n === 0 ? 'No claim on record is stated on this page' : `${claims(n)} on this page`),
    note: 'A highlight is a note, not a verdict.',
    list: 'Claims on this page',
    onThisPage: (times: number) => (times > 1 ? `On this page, ${number.format(times)} times` : 'On this page'),
    jump: 'Jump to phrase',
    jumpTo: (at: number) => `Jump to phrase ${number.format(at)} on the page`,
    rejectedHeading: 'Denied or disputed on this page',
    rejectedNote: 'These phrases speak against a claim on record. They are not highlighted.',
    none: (n: number) =>
      n === 1
        ? 'No phrase on this page is the one claim on record. That is not a check of this page.'
        : `No phrase on this page is among the ${claims(n)} on record. That is not a check of this page.`,
    search: 'Look for a claim yourself',
    off: 'Off for',
    offNote: 'Pages on this site are not read or marked. The setting stays until you change it.',
    turnOn: 'Turn on for this site',
    notRun: 'This page has not been read.',
    notRunNote:
      'On the Record does not run on this site by itself. Nothing here is read or marked until you ask for it.',
    runOnce: 'Check this page',
    allowSite: 'Always run on this site',
    allowAll: 'On every site',
    allowNote: 'The browser may ask you to confirm.',
    browserPage: 'Browser page',
    unsupported: 'The browser keeps this page to itself.',
    unsupportedNote:
      'Extensions cannot read settings pages, extension stores or the built-in document viewer. Nothing is wrong with the page or with On the Record.',
    error: 'This page did not answer.',
    errorNote:
      'On the Record asked the page what it found and got no answer. The page is unchanged, and nothing was sent.',
    errorThen: 'If trying again does not help, reload the page.',
    siteOn: 'On',
    siteOff: 'Off',
    siteOnLabel: 'On for this site',
    siteOffLabel: 'Off for this site',
    links: 'More',
    record: 'The record',
    settings: 'Settings',
  },

  record: {
    title: 'The record',
    search: 'Search claims, people, places',
    list: 'Claims',
    all: (n: number) => claims(n),
    found: (n: number) => (n === 0 ? 'No claim on record fits these words.' : `${claims(n)} found`),
    back: 'All claims',
    choose: 'Choose a claim to read it with every account and every source.',
    unknown: 'No claim with this address is on record. It may have been renamed or withdrawn.',
    claimedBy: 'Claimed by',
    date: 'Date',
    where: 'Where',
    accounts: 'Official accounts',
    appearances: 'Where the claim was made',
    corrections: 'Corrections published by others',
    wordings: 'Wordings this record looks for',
    wording: 'Wording',
    kind: 'Kind',
    reading: 'Reading',
    quotation: 'Quotation',
    reported: 'Reported wording',
    meeting: 'Words that meet',
    states: 'States the claim',
    denies: 'States the opposite',
    related: 'Related only',
    meet: (groups: string) => `In one sentence: ${groups}`,
    without: (terms: string) => `, without ${terms}`,
    and: ' + ',
    or: ' or ',
    orMore: (n: number) => `${counted(n, 'other word', 'other words')}`,
    otherNames: (name: string) => `${name} (in any words for it)`,
    parts: 'Parts of the claim',
    history: 'What changed in this record',
    changes: 'What changed in the record',
    version: (version: string) => `Version ${version}`,
  },

  options: {
    title: 'Settings',
    where: 'Where it runs',
    whereNote: 'Pages outside this choice are neither read nor marked.',
    news: 'News sites',
    newsNote: (n: number) => `A list of ${counted(n, 'news site', 'news sites')} that comes with the extension.`,
    newsShow: 'Show the list',
    everySite: 'On every site',
    everySiteNote: 'Every page you open, apart from the sites you turn off.',
    on: 'On',
    off: 'Off',
    sitesOff: 'Sites switched off',
    sitesOffNone: 'None. A site can be switched off with the toolbar button.',
    sitesOffNote: 'Pages on these sites are not read or marked.',
    turnOn: 'Turn on again',
    turnOnSite: (site: string) => `Turn on again: ${site}`,
    privacy: 'Data and privacy',
    privacyNote: 'Matching happens on this device.',
    facts: [
      'Page text and addresses never leave the browser.',
      'No account, no telemetry, no cookies.',
      'Nothing is stored about what you read. Only the choices on this page are kept.',
      'The claims come with the extension. It asks no server for anything.',
      'A source is opened only when you follow its link.',
    ],
    dataset: 'Dataset',
    changes: 'What changed',
    openRecord: 'Open the record',
  },
};

/** What a translation has to provide. */
export type Words = typeof words;
