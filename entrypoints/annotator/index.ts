/** The page: read → find. Runs in every page of the sites that the reader allows; what it finds is shown by `display`. */
import { readIndex } from 'virtual:match-index';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { foldedWords, type Hides } from '../../lib/matching/hidden';
import { openIndex } from '../../lib/matching/index-format';
import { createMatcher } from '../../lib/matching/matcher';
import { annotatePage, type PageAnnotation } from '../../lib/page/annotate-page';
import { removeCards } from '../../lib/page/card-host';
import { whenQuiet } from '../../lib/page/quiet';
import { selectedText } from '../../lib/page/selection';
import { shared } from '../../lib/page/shared';
import { onSucceeded, succeed } from '../../lib/page/succession';
import { createLifetime, isAlive, type Lifetime } from '../../lib/platform/lifetime';
import { isAllowed } from '../../lib/platform/origins';
import { answerInPage, askBackground } from '../../lib/platform/page-messages';
import { getSettings, type Settings, watchSettings } from '../../lib/platform/settings';
import { ruleFor } from '../../lib/platform/site-choice';
import { displayLoader } from './display-code';
import { getFilter, watchFilter } from './hidden';
import { highlightOptions } from './highlight-options';
import { followPacks } from './pack-indexes';

/** Started by the browser and by the popup at once, only the first runs. */
const running = shared<Lifetime>('onTheRecordRuns');

// No content script of WXT's: those speak to each other by events that a page can hear, and send.
export default defineUnlistedScript(async () => {
  if (!/html/.test(document.contentType)) return;
  if (running.get()?.isOver() === false) return;
  const life = createLifetime();
  const { signal } = life;
  running.set(life);
  succeed(document);
  onSucceeded(document, life.isOver, signal);
  removeCards(document);
  const { host } = location;
  let annotation: PageAnnotation | null = null;
  let settings = await getSettings();
  let rule = ruleFor(settings, host);
  /** The reader asked for this page, whatever holds for its site. */
  let asked = false;
  let hides = await getFilter();
  let counted = 0;
  /** Whether the page has been built. */
  let isBuilt = false;

  const display = displayLoader({
    life,
    annotation: () => annotation,
    hides: () => hides,
    folded: foldedWords,
    wantsRecap: () => settings.recap,
  });

  function count(): void {
    const stated = (annotation?.findings() ?? []).filter(({ stance }) => stance !== 'rejects');
    const claims = new Set(stated.map(({ claimId }) => claimId)).size;
    if (claims === counted) return;
    counted = claims;
    // Without an answer the badge is old; the page is none the worse.
    askBackground({ type: 'countChanged', count: claims }).catch(() => undefined);
  }

  function start(): void {
    const matcher = () => createMatcher([openIndex(readIndex()), ...packs.current()]);
    const kit = async () => (await display.load()).createKit();
    annotation ??= annotatePage(document, matcher, kit, highlightOptions(settings), hides, {
      changed() {
        if (life.isOver()) return;
        count();
        display.current()?.follow();
      },
    });
    void updatePacks();
  }

  function stop(): void {
    display.current()?.leave();
    annotation?.stop();
    annotation = null;
    count();
  }

  const packs = followPacks(() => void updatePacks());
  /** Only a page that is read asks for packs; it is read again when there are others. */
  async function updatePacks(): Promise<void> {
    const changed = runs() && (await packs.update());
    if (!changed || !annotation || !runs() || life.isOver()) return;
    stop();
    start();
  }

  const runs = () => rule === 'on' || asked;
  const follow = (now: Settings) => {
    if (life.isOver()) return;
    const before = rule;
    settings = now;
    rule = ruleFor(now, host);
    // What was asked once is over when the reader decides anew.
    if (rule !== before) asked = false;
    if (!runs()) return stop();
    if (annotation?.dress(highlightOptions(now))) display.current()?.close();
    if (isBuilt || asked) start();
    display.current()?.follow();
  };
  const stopWatching = watchSettings(follow);
  const followFilter = (filter: Hides) => {
    hides = filter;
    annotation?.hide(filter);
  };
  const stopHiding = watchFilter(followFilter);
  // The browser forgets the badge of a page that comes back or comes to the front, the page its count.
  const recount = () => {
    counted = 0;
    count();
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || life.isOver()) return;
    recount();
    // What the reader switched meanwhile was not told to a page that was away.
    getFilter().then(followFilter, () => undefined);
    getSettings().then(follow, () => undefined);
  };
  window.addEventListener('pageshow', comeBack, { signal });
  document.addEventListener('prerenderingchange', recount, { signal });
  const stopAnswering = answerInPage({
    async getSummary() {
      const found = annotation && annotation.findings().length > 0;
      const shown = found ? (await display.load()).summary() : { found: [], lastOpened: null, articleDate: null };
      return {
        host,
        off: rule === 'off' && !asked,
        waiting: rule === 'asked' && !asked,
        hidden: annotation?.isHidden() ?? false,
        selected: selectedText(document) !== '',
        reading: runs() && !annotation?.isRead(),
        ...shown,
      };
    },
    checkPage() {
      asked = true;
      start();
      return undefined;
    },
    jumpTo: async (place) => (annotation ? (await display.load()).jumpTo(place) : null),
    getSelection: () => selectedText(document),
    getTopic: async () => (await display.load()).topic(),
    async setHidden({ hidden }) {
      if (annotation && annotation.isHidden() !== hidden) (await display.load()).run('toggle-highlights');
      return undefined;
    },
    runCommand: async ({ command }) => annotation !== null && (await display.load()).run(command),
    sitesTaken({ taken, left }) {
      if (!isAllowed(location, taken) || isAllowed(location, left)) return undefined;
      stop();
      life.end();
      return undefined;
    },
  });
  signal.addEventListener('abort', () => {
    display.current()?.leave();
    annotation?.stop();
    if (!isAlive()) return;
    stopWatching();
    stopHiding();
    packs.stop();
    stopAnswering();
  });

  void updatePacks();
  await whenQuiet(document, signal);
  isBuilt = true;
  if (runs() && !life.isOver()) start();
});
