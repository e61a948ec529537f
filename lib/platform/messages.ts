/**
 * Every message of the extension, by direction. Messages carry claim ids and quotes; records are looked up in the
 * background. Each message is checked on arrival, whoever sent it; one that does not fit is not answered.
 */
import * as v from 'valibot';
import type { Dataset } from '../../data/schema-dataset';
import type { ShownClaim } from '../../data/schema-pack';
import { browser } from './browser';

const ClaimId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
const Patterns = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(10_000));
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
/** What keys do on a page, by their names in the manifest. */
export const Command = v.picklist(['next-highlight', 'previous-highlight', 'open-card', 'toggle-highlights']);
export type Command = v.InferOutput<typeof Command>;

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
  /** A highlight was opened: answer with the record, and bring the card's code into the tab if it is not there. */
  v.object({ type: v.literal('openCard'), claimId: ClaimId }),
  /** The reader came to the end of an article: answer with the records of its claims, and bring the code for them. */
  v.object({ type: v.literal('openRecap'), ids: v.pipe(v.array(ClaimId), v.maxLength(100)) }),
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

/** From the extension's own pages to a tab. */
const ToPage = v.variant('type', [
  /** What was found on this page? */
  v.object({ type: v.literal('getSummary') }),
  /** The reader asks for this page to be read, whatever the settings say; until it is loaded anew. */
  v.object({ type: v.literal('checkPage') }),
  /** Scroll to a place where the page states a claim, or denies it, and show it: with the focus if the popup closes. */
  v.object({
    type: v.literal('jumpTo'),
    claimId: ClaimId,
    denied: v.boolean(),
    /** 0 is the first on the page. */
    mention: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
    focus: v.boolean(),
  }),
  /** Which words are selected? Asked when the reader wants them checked. */
  v.object({ type: v.literal('getSelection') }),
  /** Title, headings and description, 2 KB at most. Asked when the reader opens “possibly related”. */
  v.object({ type: v.literal('getTopic') }),
  /** Take the highlights of this page away for now, or show them again. */
  v.object({ type: v.literal('setHidden'), hidden: v.boolean() }),
  /** From the background: the reader pressed a key of the browser's list of shortcuts. */
  v.object({ type: v.literal('runCommand'), command: Command }),
  /** From the background: the reader took sites back; `left` are those on which the extension may still run. */
  v.object({ type: v.literal('sitesTaken'), taken: Patterns, left: Patterns }),
]);
export type ToPage = v.InferOutput<typeof ToPage>;

export interface BackgroundAnswers {
  countChanged: undefined;
  openCard: ShownClaim | null;
  openRecap: ShownClaim[];
  openPopup: boolean;
  openRecord: undefined;
  getClaims: ShownClaim[];
  getDataset: Dataset;
  getRecord: ShownClaim[];
  getPackIndexes: string[];
}

export interface PageAnswers {
  getSummary: PageSummary;
  checkPage: undefined;
  /** The words there; `null` if the page has no such place any more. */
  jumpTo: string | null;
  getSelection: string;
  getTopic: string;
  setHidden: undefined;
  /** False if there was nothing to go to. */
  runCommand: boolean;
  sitesTaken: undefined;
}

/** Who sent a message: a tab's page, or one of the extension's own pages, which has no tab even where it fills one. */
export interface Sender {
  tabId: number | null;
  frameId: number;
}

type Handlers<Message extends { type: string }, Answers> = {
  [Type in Message['type'] & keyof Answers]: (
    message: Extract<Message, { type: Type }>,
    sender: Sender,
  ) => Answers[Type] | Promise<Answers[Type]>;
};

/** While the browser starts the background may not listen yet; it is asked again after so long, milliseconds. */
const AGAIN = [100, 300, 900];
const NOBODY_LISTENS = /Receiving end does not exist/;

/** Sends a message to the background. Rejects when it does not answer. */
export async function askBackground<Type extends keyof BackgroundAnswers>(
  message: Extract<ToBackground, { type: Type }>,
): Promise<BackgroundAnswers[Type]> {
  const send = () => browser.runtime.sendMessage(message) as Promise<BackgroundAnswers[Type]>;
  for (const wait of AGAIN) {
    try {
      return await send();
    } catch (error) {
      if (!NOBODY_LISTENS.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return send();
}

/** Sends a message to a tab's top frame. Rejects when the extension does not run there, or the answer does not fit. */
export async function askPage<Type extends keyof PageAnswers>(
  tabId: number,
  message: Extract<ToPage, { type: Type }>,
): Promise<PageAnswers[Type]> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  if (message.type === 'getSummary' && answer !== undefined) return v.parse(PageSummary, answer) as PageAnswers[Type];
  return answer as PageAnswers[Type];
}

/** What the browser says of a sender. */
interface RawSender {
  id?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
}

function listen<Message extends { type: string }>(
  parse: (value: unknown) => Message | null,
  handlers: Record<string, (message: never, sender: Sender) => unknown>,
): () => void {
  const listener = (value: unknown, sender: RawSender) => {
    const message = sender.id === browser.runtime.id ? parse(value) : null;
    if (!message) return undefined;
    const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    const from = { tabId: own ? null : (sender.tab?.id ?? null), frameId: sender.frameId ?? 0 };
    return Promise.resolve(handlers[message.type]?.(message as never, from));
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

function parser<Schema extends v.GenericSchema>(schema: Schema) {
  return (value: unknown): v.InferOutput<Schema> | null => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
}

/** Answers messages in the background. */
export function answerInBackground(handlers: Handlers<ToBackground, BackgroundAnswers>): () => void {
  return listen(parser(ToBackground), handlers);
}

/** Answers messages in a page. Returns a function that stops answering. */
export function answerInPage(handlers: Handlers<ToPage, PageAnswers>): () => void {
  return listen(parser(ToPage), handlers);
}
