/**
 * The compiled index as one binary. A header names where each list of numbers lies and how wide its numbers are;
 * to open an index is to lay typed arrays over it. Little endian, as every browser is.
 */

/** “OTR” and the version of the format. */
const MAGIC = 0x4f545207;

/** Indexes of another format have to be compiled anew. */
export const INDEX_FORMAT = MAGIC;

/**
 * The lists. “Start” lists hold, for each entry, where its part of another list begins, and one place more for the
 * end. In lists that may say “none”, 0 is none and every place is one higher.
 */
const LISTS = [
  /** Hash of each known stem, ascending. A word's id is its place here. */
  'words',
  /** What a word can begin: see `WORD`. */
  'wordFlags',
  /** First term of each word; the next word's is the end. Terms of a word: by the second word, the longer first, then the word alone. */
  'wordTerms',
  /** Words of each term. */
  'termStart',
  'termWords',
  /** First part of each sequence, ascending; its further parts. A part is a symbol. */
  'sequenceFirst',
  'sequenceStart',
  'sequenceRest',
  /** Aliases that a term or sequence belongs to, and the members of each alias. */
  'memberAliasStart',
  'memberAliases',
  'aliasStart',
  'aliasMembers',
  /** Symbols of each pool, ascending. Symbols count through: terms, then sequences, then aliases. */
  'poolStart',
  'poolSymbols',
  /** First verbatim form of each word that is an anchor; the next word's is the end. */
  'wordForms',
  /** `Place` is the anchor's place among the words. */
  'verbatimPlace',
  /** Low byte of a word that is never far from the anchor: see `placesBeside`. */
  'verbatimBeside',
  'verbatimStart',
  'verbatimWords',
  'verbatimClaim',
  'verbatimWording',
  'verbatimFlags',
  'verbatimNeeds',
  'verbatimUnless',
  /** Forms made of groups. */
  'formStart',
  'formClaim',
  'formWording',
  'formFlags',
  'formAnchor',
  'formAtLeast',
  'formWithin',
  'formUnless',
  'groupSlot',
  'groupPool',
  'groupNear',
  'groupFlags',
  'groupNumber',
  /** Symbols at which forms are tried, ascending, and those forms. */
  'anchorSymbols',
  'anchorStart',
  'anchorForms',
  /** Quantities: least, most, and the pool of their unit. */
  'numberFrom',
  'numberTo',
  'numberUnit',
  /** Guards of each claim. */
  'claimYearStart',
  'claimYears',
  /** Months as 12 times the year plus the month, from 0. */
  'claimMonthStart',
  'claimMonths',
  'claimNumberStart',
  'claimNumbers',
  /** One number: the pool of all parties to a conflict, or none. */
  'parties',
  /** The pool of those whom the claim itself names. */
  'claimParties',
  /** Claim ids, UTF-8, separated by line feeds, and where every 64th of them begins. */
  'ids',
  'idStart',
] as const;

type ListName = (typeof LISTS)[number];
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Lists of an index while it is built. */
export type Lists = Record<ListName, readonly number[]>;

/** An opened index. */
export interface MatchIndex extends Readonly<Record<ListName, Numbers>> {
  readonly bytes: ArrayBuffer;
  /** Start of the hash under which no two of its words meet. */
  readonly seed: number;
}

export const WORD = { anchorsVerbatim: 1, beginsTerm: 2, beginsAnchor: 4 } as const;

/** An index that cannot be opened. */
export class IndexError extends Error {
  override name = 'IndexError';
}

/** Header: magic, seed, then offset, length and width of each list. */
const HEADER = 2 + LISTS.length * 3;
const FLOATS: ReadonlySet<ListName> = new Set<ListName>(['numberFrom', 'numberTo']);

/** Bytes of each number; 0 for a list of zeros, of which only the length is kept. */
function widthOf(name: ListName, numbers: readonly number[]): 0 | 1 | 2 | 4 | 8 {
  const most = numbers.reduce((max, value) => Math.max(max, value), 0);
  if (most === 0) return 0;
  if (FLOATS.has(name)) return 8;
  return most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
}

const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array };

/** Writes an index, each list in the narrowest width that holds it. */
export function packIndex(lists: Lists, seed: number): ArrayBuffer {
  const header = new Uint32Array(HEADER);
  header.set([MAGIC, seed]);
  let end = HEADER * 4;
  for (const [place, name] of LISTS.entries()) {
    const width = widthOf(name, lists[name]);
    if (width > 0) end = Math.ceil(end / width) * width;
    header.set([end, lists[name].length, width], 2 + place * 3);
    end += lists[name].length * width;
  }
  const bytes = new ArrayBuffer(end);
  new Uint32Array(bytes, 0, HEADER).set(header);
  for (const [place, name] of LISTS.entries()) viewOf(bytes, header, place)?.set(lists[name]);
  return bytes;
}

/** `null` for a list of zeros. */
function viewOf(bytes: ArrayBuffer, header: Uint32Array, place: number): Numbers | null {
  const [offset = 0, length = 0, width = 0] = header.subarray(2 + place * 3, 5 + place * 3);
  if (width === 0) return null;
  const type = ARRAYS[width as 1 | 2 | 4 | 8];
  if (!type || offset + length * width > bytes.byteLength) throw new IndexError('the index is cut short');
  return new type(bytes, offset, length);
}

/**
 * Opens an index. Copies nothing.
 * @throws {IndexError} when the bytes are no index of this version
 */
export function openIndex(bytes: ArrayBuffer): MatchIndex {
  if (bytes.byteLength < HEADER * 4) throw new IndexError('the index is cut short');
  const header = new Uint32Array(bytes, 0, HEADER);
  if (header[0] !== MAGIC) throw new IndexError('this is not an index of this version');
  const lengthOf = (place: number) => header[3 + place * 3] as number;
  const views = LISTS.map((_, place) => viewOf(bytes, header, place));
  const zeros = new Uint8Array(views.reduce((most, view, place) => Math.max(most, view ? 0 : lengthOf(place)), 0));
  const lists = LISTS.map((name, place) => [name, views[place] ?? zeros.subarray(0, lengthOf(place))]);
  return { ...(Object.fromEntries(lists) as Record<ListName, Numbers>), bytes, seed: header[1] as number };
}

const LINE_FEED = 10;
const decoder = new TextDecoder();

/** Where every 64th id begins. */
export const idStarts = (ids: Uint8Array): number[] => {
  const starts: number[] = [0];
  for (let at = 0, count = 0; at < ids.length; at += 1) {
    if (ids[at] !== LINE_FEED) continue;
    count += 1;
    if (count % EVERY === 0) starts.push(at + 1);
  }
  return starts;
};

const EVERY = 64;

/** The id of a claim. */
export function claimId(index: MatchIndex, claim: number): string {
  const ids = index.ids as Uint8Array;
  let start = index.idStart[Math.floor(claim / EVERY)] as number;
  for (let left = claim % EVERY; left > 0; left -= 1) start = ids.indexOf(LINE_FEED, start) + 1;
  const end = ids.indexOf(LINE_FEED, start);
  return decoder.decode(ids.subarray(start, end < 0 ? ids.length : end));
}

/** The first place in an ascending list whose number is not below `value`. */
export function lowerBound(list: Numbers, value: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
