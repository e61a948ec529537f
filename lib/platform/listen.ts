/** Hears the messages of this extension and answers them, in the same way in every browser. */
import { native } from './native';

/** Who sent a message: a tab's page, or one of the extension's own pages, which has no tab even where it fills one. */
export interface Sender {
  tabId: number | null;
  frameId: number;
}

/** What answers each type of message. */
export type Handlers<Message extends { type: string }, Answers> = {
  [Type in Message['type'] & keyof Answers]: (
    message: Extract<Message, { type: Type }>,
    sender: Sender,
  ) => Answers[Type] | Promise<Answers[Type]>;
};

/** What the browser says of a sender. */
interface RawSender {
  id?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
}

/** An answer on its way, or why there is none. */
type Reply<Answer> = { answer?: Answer; failed?: string } | undefined;

/** The answer in a reply; `undefined` where nobody heard the message. @throws {Error} where whoever heard it failed */
export function openReply<Answer>(reply: unknown): Answer {
  const { answer, failed } = (reply as Reply<Answer>) ?? {};
  if (failed !== undefined) throw new Error(failed);
  return answer as Answer;
}

/**
 * Answers messages that come from this extension and fit. Returns a function that stops this.
 * @param parse gives a message that fits, `null` for any other value
 */
export function listen<Message extends { type: string }>(
  parse: (value: unknown) => Message | null,
  handlers: Record<string, (message: never, sender: Sender) => unknown>,
): () => void {
  const { runtime } = native;
  const listener = (value: unknown, sender: RawSender, respond: (reply: Reply<unknown>) => void) => {
    const message = sender.id === runtime.id ? parse(value) : null;
    if (!message) return undefined;
    const own = sender.url?.startsWith(runtime.getURL('')) ?? false;
    const from = { tabId: own ? null : (sender.tab?.id ?? null), frameId: sender.frameId ?? 0 };
    new Promise((done) => done(handlers[message.type]?.(message as never, from))).then(
      (answer) => respond({ answer }),
      (error) => respond({ failed: String(error) }),
    );
    // The answer comes later.
    return true;
  };
  runtime.onMessage.addListener(listener as never);
  return () => runtime.onMessage.removeListener(listener as never);
}
