/**
 * Messages as the background and the extension's own pages hear and send them; those to a page stand in `page-messages`.
 * They carry claim ids and quotes; records are looked up in the background. Each is checked on arrival, whoever sent it;
 * one that does not fit is not answered.
 */
import * as v from 'valibot';
import type { Dataset } from '../../data/schema-dataset';
import type { ShownClaim } from '../../data/schema-pack';
import { browser } from './browser';
import { type Handlers, listen, openReply } from './listen';
import type { PageAnswers, ToPage } from './page-messages';

const ClaimId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
const Host = v.pipe(v.string(), v.maxLength(253));

/** What a match rests on; a page's words are cut to this length before they are sent. */
const Words = v.pipe(v.string(), v.maxLength(120));
const Receipt = v.object({
  slots: v.pipe(
    v.array(v.object({ slot: v.picklist(['actor', 'act', 'object', 'number', 'term', 'context']), words: Words })),
    v.maxLength(12),
  ),
  pronoun: v.boolean(),
  borrowed: v.boolean(),
  cue: v.nullable(Words),
});
/** A finding as the page tells it to the popup. */
export const FoundClaim = v.object({
  claimId: ClaimId,
  exact: v.string(),
  /** The words around, at most 32 UTF-16 units each. */
  prefix: v.string(),
  suffix: v.string(),
  stance: v.picklist(['states', 'attributes', 'rejects']),
  /** Place of the wording in the record; -1 is the claim's own sentence. */
  wording: v.pipe(v.number(), v.integer()),
  receipt: Receipt,
  /** How often the page states the claim. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type FoundClaim = v.InferOutput<typeof FoundClaim>;

/** What the popup shows of a page. */
export const PageSummary = v.object({
  host: Host,
  /** Whether the reader switched this site off. */
  off: v.boolean(),
  /** Whether the page is not read until the reader asks. */
  waiting: v.boolean(),
  /** Whether the reader took the highlights of this page away for now. */
  hidden: v.boolean(),
  /** Whether words are selected. */
  selected: v.boolean(),
  /** Whether the page has not been read to its end for the first time. */
  reading: v.boolean(),
  /** In page order. */
  found: v.array(FoundClaim),
  /** The claim whose highlight was clicked last. */
  lastOpened: v.nullable(ClaimId),
  /** The day the page's article was written, ISO; `null` if it does not say so. */
  articleDate: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
});
export type PageSummary = v.InferOutput<typeof PageSummary>;

/** From a page to the background. */
const ToBackground = v.variant('type', [
  /** The number of claims underlined on the page changed; the badge shows it. */
  v.object({
    type: v.literal('countChanged'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
  }),
  /** There is something to show: bring the code for it into the tab. */
  v.object({ type: v.literal('loadDisplay') }),
  /** A highlight is opened, or about to be: answer with the record, and bring the card's code into the tab if need be. */
  v.object({ type: v.literal('openCard'), claimId: ClaimId, code: v.boolean() }),
  /** The reader came to the end of an article: answer with the records of its claims, and bring the code if need be. */
  v.object({ type: v.literal('openRecap'), ids: v.pipe(v.array(ClaimId), v.maxLength(100)), code: v.boolean() }),
  /** The reader asked for all claims of the page: open the popup. */
  v.object({ type: v.literal('openPopup') }),
  /** The reader asked for a claim in full: open the record. */
  v.object({ type: v.literal('openRecord'), claimId: ClaimId }),
  /** From the extension's own pages: records by id. */
  v.object({ type: v.literal('getClaims'), ids: v.pipe(v.array(ClaimId), v.maxLength(1000)) }),
  /** From the extension's own pages: which version of the record this is. */
  v.object({ type: v.literal('getDataset') }),
  /** From the extension's own pages: every record. */
  v.object({ type: v.literal('getRecord') }),
  /** A page asks for the wordings of packs, if any is on: indexes in base64. */
  v.object({ type: v.literal('getPackIndexes') }),
]);
export type ToBackground = v.InferOutput<typeof ToBackground>;

export interface BackgroundAnswers {
  countChanged: undefined;
  loadDisplay: undefined;
  openCard: ShownClaim | null;
  openRecap: ShownClaim[];
  openPopup: boolean;
  openRecord: undefined;
  getClaims: ShownClaim[];
  getDataset: Dataset;
  getRecord: ShownClaim[];
  getPackIndexes: string[];
}

/** Sends a message to a tab's top frame. Rejects when the extension does not run there, or the answer does not fit. */
export async function askPage<Type extends keyof PageAnswers>(
  tabId: number,
  message: Extract<ToPage, { type: Type }>,
): Promise<PageAnswers[Type]> {
  const answer = openReply<unknown>(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
  if (message.type === 'getSummary' && answer !== undefined) return v.parse(PageSummary, answer) as PageAnswers[Type];
  return answer as PageAnswers[Type];
}

/** Answers messages in the background. Returns a function that stops answering. */
export function answerInBackground(handlers: Handlers<ToBackground, BackgroundAnswers>): () => void {
  return listen((value) => {
    const result = v.safeParse(ToBackground, value);
    return result.success ? result.output : null;
  }, handlers);
}
