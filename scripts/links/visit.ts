/** Opens addresses politely: one at a time a host, with a pause between, as far as robots.txt allows. */
import { Parser } from 'htmlparser2';
import PQueue from 'p-queue';
import robotsParser, { type Robot } from 'robots-parser';

/** What was met at an address. */
export type Visit =
  /** The page, where it was looked for or elsewhere. `title` is null where the page gives none (a PDF). */
  | { kind: 'page'; url: string; title: string | null }
  /** The host says that there is no such page. */
  | { kind: 'gone'; status: number }
  /** The host does not want to be asked by machines. */
  | { kind: 'kept-out'; why: string }
  /** No answer, or an error that may pass. */
  | { kind: 'no-answer'; why: string };

export interface Visitor {
  visit(url: string): Promise<Visit>;
  /** Text at an address for programs, such as the archive's; null without an answer. */
  ask(url: string): Promise<string | null>;
}

export interface Manners {
  /** Pause between two requests to a host, milliseconds; a longer one that robots.txt asks for is kept. */
  pause: number;
  /** How long to wait for an answer, milliseconds. */
  patience: number;
}

const AGENT = 'on-the-record-links/1';
const MOST_BYTES = 500_000;
/** No host may hold up the others for longer than this between two requests, milliseconds. */
const LONGEST_PAUSE = 30_000;

/** Reads the beginning of an answer. */
async function beginning(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < MOST_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

/** The title a page gives itself: `og:title`, else `title`. */
export function titleOf(html: string): string | null {
  let title = '';
  let shared = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inTitle = name === 'title' && title === '';
      if (name === 'meta' && attributes.property === 'og:title') shared ||= attributes.content ?? '';
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(html);
  return (shared || title).replace(/\s+/g, ' ').trim() || null;
}

/** Does one thing after another, with a pause before each but the first, milliseconds. */
function takeTurns(pause: number) {
  const queue = new PQueue({ concurrency: 1 });
  let last = Number.NEGATIVE_INFINITY;
  return <Result>(task: () => Promise<Result>, longer = 0): Promise<Result> =>
    queue.add(async () => {
      const wait = last + Math.max(pause, longer) - performance.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      const result = await task();
      last = performance.now();
      return result;
    });
}

interface Host {
  next: ReturnType<typeof takeTurns>;
  robots: Promise<Robot | string>;
}

/** A visitor with manners. */
export function politeVisitor({ pause, patience }: Manners): Visitor {
  const hosts = new Map<string, Host>();

  const request = (url: string) =>
    fetch(url, { headers: { 'user-agent': AGENT, accept: 'text/html, */*' }, signal: AbortSignal.timeout(patience) });

  /** The rules of a host, or why it must be left alone (RFC 9309: no answer means no). */
  async function readRobots(origin: string): Promise<Robot | string> {
    const address = `${origin}/robots.txt`;
    try {
      const answer = await request(address);
      if (answer.status >= 500) return `robots.txt answered ${answer.status}`;
      return robotsParser(address, answer.ok ? await beginning(answer) : '');
    } catch (error) {
      return `robots.txt: ${reason(error)}`;
    }
  }

  function hostOf(origin: string) {
    const known = hosts.get(origin);
    if (known) return known;
    const next = takeTurns(pause);
    const host = { next, robots: next(() => readRobots(origin)) };
    hosts.set(origin, host);
    return host;
  }

  async function visit(url: string): Promise<Visit> {
    const { next, robots } = hostOf(new URL(url).origin);
    const rules = await robots;
    if (typeof rules === 'string') return { kind: 'no-answer', why: rules };
    if (rules.isAllowed(url, AGENT) === false) return { kind: 'kept-out', why: 'robots.txt' };
    const asked = Math.min((rules.getCrawlDelay(AGENT) ?? 0) * 1000, LONGEST_PAUSE);
    return next(async () => {
      try {
        const answer = await request(url);
        if (answer.status === 404 || answer.status === 410) return { kind: 'gone', status: answer.status };
        if ([401, 402, 403, 429, 451].includes(answer.status)) {
          return { kind: 'kept-out', why: `the host answered ${answer.status}` };
        }
        if (!answer.ok) return { kind: 'no-answer', why: `the host answered ${answer.status}` };
        const isHtml = /html/.test(answer.headers.get('content-type') ?? '');
        const title = isHtml ? titleOf(await beginning(answer)) : null;
        if (!isHtml) await answer.body?.cancel();
        return { kind: 'page', url: answer.url, title };
      } catch (error) {
        return { kind: 'no-answer', why: reason(error) };
      }
    }, asked);
  }

  async function ask(url: string): Promise<string | null> {
    const { next } = hostOf(new URL(url).origin);
    return next(async () => {
      try {
        const answer = await request(url);
        return answer.ok ? await beginning(answer) : null;
      } catch {
        return null;
      }
    });
  }

  return { visit, ask };
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
