/**
 * Messages as a page hears and sends them. This is in every page: what fits is checked by hand, without the library that
 * checks elsewhere.
 */
import { type Handlers, listen, openReply } from './listen';
import type { BackgroundAnswers, PageSummary, ToBackground } from './messages';
import { native } from './native';

/** What keys do on a page, by their names in the manifest. */
const COMMANDS = ['next-highlight', 'previous-highlight', 'open-card', 'toggle-highlights'] as const;
export type Command = (typeof COMMANDS)[number];
export const isCommand = (value: unknown): value is Command => COMMANDS.some((command) => command === value);

/** From the extension's own pages and the background to a tab, and what it answers. */
interface Questions {
  /** What was found on this page? */
  getSummary: { asks: unknown; answer: PageSummary };
  /** The reader asks for this page to be read, whatever the settings say; until it is loaded anew. */
  checkPage: { asks: unknown; answer: undefined };
  /**
   * Scroll to a place where the page states a claim, or denies it, and show it: with the focus if the popup closes. The
   * answer is the words there; `null` if the page has no such place any more.
   */
  jumpTo: {
    asks: {
      claimId: string;
      denied: boolean;
      /** 0 is the first on the page. */
      mention: number;
      focus: boolean;
    };
    answer: string | null;
  };
  /** Which words are selected? Asked when the reader wants them checked. */
  getSelection: { asks: unknown; answer: string };
  /** Title, headings and description, 2 KB at most. Asked when the reader opens “possibly related”. */
  getTopic: { asks: unknown; answer: string };
  /** Take the highlights of this page away for now, or show them again. */
  setHidden: { asks: { hidden: boolean }; answer: undefined };
  /** The reader pressed a key of the browser's list of shortcuts. False if there was nothing to go to. */
  runCommand: { asks: { command: Command }; answer: boolean };
  /** The reader took sites back; `left` are those on which the extension may still run. Match patterns. */
  sitesTaken: { asks: { taken: string[]; left: string[] }; answer: undefined };
}

export type ToPage = { [Type in keyof Questions]: { type: Type } & Questions[Type]['asks'] }[keyof Questions];
export type PageAnswers = { [Type in keyof Questions]: Questions[Type]['answer'] };

const isId = (value: unknown) => typeof value === 'string' && /^[a-z0-9-]{1,100}$/.test(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9999;
const isBoolean = (value: unknown) => typeof value === 'boolean';
const arePatterns = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= 10_000 &&
  value.every((pattern) => typeof pattern === 'string' && pattern.length <= 300);

const FIELDS: { [Type in keyof Questions]: { [Field in keyof Questions[Type]['asks']]: (value: unknown) => boolean } } =
  {
    getSummary: {},
    checkPage: {},
    jumpTo: { claimId: isId, denied: isBoolean, mention: isCount, focus: isBoolean },
    getSelection: {},
    getTopic: {},
    setHidden: { hidden: isBoolean },
    runCommand: { command: isCommand },
    sitesTaken: { taken: arePatterns, left: arePatterns },
  };

/** A message with its own fields and no others; `null` if it does not fit. */
function parse(value: unknown): ToPage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, ...given } = value as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return null;
  const fields = Object.entries(FIELDS[type as keyof Questions]);
  if (!fields.every(([name, fits]) => fits(given[name]))) return null;
  return { type, ...Object.fromEntries(fields.map(([name]) => [name, given[name]])) } as ToPage;
}

/** Answers messages in a page. Returns a function that stops answering. */
export const answerInPage = (handlers: Handlers<ToPage, PageAnswers>): (() => void) => listen(parse, handlers);

/** While the browser starts the background may not listen yet; it is asked again after so long, milliseconds. */
const AGAIN = [100, 300, 900];
const NOBODY_LISTENS = /Receiving end does not exist/;

/** Sends a message to the background. Rejects when it does not answer. */
export async function askBackground<Type extends keyof BackgroundAnswers>(
  message: Extract<ToBackground, { type: Type }>,
): Promise<BackgroundAnswers[Type]> {
  const send = async () => openReply<BackgroundAnswers[Type]>(await native.runtime.sendMessage(message));
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
