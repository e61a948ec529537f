/** What shows findings comes into the page when there is one, or when the reader asks; this is how it is reached. */
import type { Hides } from '../../lib/matching/hidden';
import type { PageAnnotation, PaintKit } from '../../lib/page/annotate-page';
import { shared } from '../../lib/page/shared';
import type { Lifetime } from '../../lib/platform/lifetime';
import type { PageSummary } from '../../lib/platform/messages';
import type { Command, ToPage } from '../../lib/platform/page-messages';
import { askBackground } from '../../lib/platform/page-messages';

/** The page, as the display sees it. */
export interface PageAccess {
  life: Lifetime;
  annotation(): PageAnnotation | null;
  hides(): Hides;
  /** Words as hidden matches keep them. */
  folded(words: string): string;
  /** Whether the reader wants a panel at the end of an article. */
  wantsRecap(): boolean;
}

export type Place = Omit<Extract<ToPage, { type: 'jumpTo' }>, 'type'>;

export interface Display {
  /** What one annotation paints with. */
  createKit(): PaintKit;
  /** Called after each reading. */
  follow(): void;
  /** Closes the card. */
  close(): void;
  /** Closes all that stands over the page: it is left alone. */
  leave(): void;
  summary(): Pick<PageSummary, 'found' | 'lastOpened' | 'articleDate'>;
  topic(): string;
  /** Goes to a mention of a claim. Returns the words there, `null` if there are none. */
  jumpTo(place: Place): string | null;
  /** Does what a key asks for. False if there is nothing to do it with. */
  run(command: Command): boolean;
}

export const displayCode = shared<(page: PageAccess) => Display>('onTheRecordDisplay');

export interface DisplayLoader {
  /** `null` until it is there. */
  current(): Display | null;
  /** Brings it in, if it is not there. Rejects when the background does not answer; the next call tries again. */
  load(): Promise<Display>;
}

export function displayLoader(page: PageAccess): DisplayLoader {
  let current: Display | null = null;
  let loading: Promise<Display> | null = null;

  async function bring(): Promise<Display> {
    await askBackground({ type: 'loadDisplay' });
    const create = displayCode.get();
    if (!create || page.life.isOver()) throw new Error('no display');
    current = create(page);
    return current;
  }

  return {
    current: () => current,
    load() {
      loading ??= bring().catch((error) => {
        loading = null;
        throw error;
      });
      return loading;
    },
  };
}
