/** The page: read → find → highlight → card. Runs in every page of the sites that the reader allows. */
import './style.css';
import indexBytes from 'virtual:match-index';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speak } from '../../components/t';
import { openIndex } from '../../lib/matching/index-format';
import { createMatcher } from '../../lib/matching/matcher';
import { annotatePage, type PageAnnotation } from '../../lib/page/annotate-page';
import { removeCards } from '../../lib/page/card-host';
import { onHighlightOpened } from '../../lib/page/highlight-events';
import { Painters } from '../../lib/page/painters';
import { pulse } from '../../lib/page/pulse';
import { whenQuiet } from '../../lib/page/quiet';
import { selectedText } from '../../lib/page/selection';
import { shared } from '../../lib/page/shared';
import { onSucceeded, succeed } from '../../lib/page/succession';
import { readTopic } from '../../lib/page/topic';
import { createLifetime, isAlive, type Lifetime } from '../../lib/platform/lifetime';
import { isAllowed } from '../../lib/platform/origins';
import { answerInPage, askBackground } from '../../lib/platform/page-messages';
import { getSettings, type Settings, watchSettings } from '../../lib/platform/settings';
import { ruleFor } from '../../lib/platform/site-choice';
import { translate } from '../../lib/platform/translate';
import { createPageCard } from './card';
import { createGo } from './go';
import { getFilter, watchFilter } from './hidden';
import { highlightOptions } from './highlight-options';
import { followPacks } from './pack-indexes';
import { createPageRecap } from './recap';
import css from './style.css?inline';
import { summarize } from './summary';

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
  speak(translate);
  removeCards(document);
  const host = location.host;
  let annotation: PageAnnotation | null = null;
  let settings = await getSettings();
  let rule = ruleFor(settings, host);
  /** The reader asked for this page, whatever holds for its site. */
  let asked = false;
  let hides = await getFilter();
  let counted = 0;

  const stated = () => (annotation?.findings() ?? []).filter(({ stance }) => stance !== 'rejects');
  const highlighted = () => (annotation?.findings() ?? []).filter(({ highlight }) => highlight !== null);
  const card = createPageCard(highlighted);
  const go = createGo(() => annotation, card);
  const recap = createPageRecap(document, stated, (claimId) => {
    const finding = highlighted().find((one) => one.claimId === claimId && one.highlight?.isVisible());
    finding?.highlight?.scrollIntoView();
    if (finding) card.open(finding);
  });
  const events = onHighlightOpened(() => annotation, card.open, signal);

  function count(): void {
    const claims = new Set(stated().map(({ claimId }) => claimId)).size;
    if (claims === counted) return;
    counted = claims;
    // Without an answer the badge is old; the page is none the worse.
    askBackground({ type: 'countChanged', count: claims }).catch(() => undefined);
  }

  function start(): void {
    const matcher = () => createMatcher([openIndex(indexBytes), ...packs.current()]);
    const kit = async () => ({ painters: new Painters(), css });
    annotation ??= annotatePage(document, matcher, kit, highlightOptions(settings), hides, {
      window: events.listen,
      changed() {
        if (life.isOver()) return;
        events.listen(window);
        count();
        card.follow(hides);
        if (annotation?.hasHighlights() || card.isOpen()) heart.start();
        else heart.stop();
        recap.follow(settings.recap);
      },
    });
    void updatePacks();
  }

  function stop(): void {
    go.clear();
    card.close();
    recap.follow(false);
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

  const heart = pulse(() => {
    // An extension that was updated or removed leaves its script behind; asking makes it notice.
    if (life.isOver()) return;
    annotation?.refresh();
    card.check();
    recap.check();
    if (!annotation?.hasHighlights() && !card.isOpen()) heart.stop();
  });
  const pageRule = () => ({ off: rule === 'off' && !asked, waiting: rule === 'asked' && !asked });
  const runs = () => rule === 'on' || asked;
  const follow = (now: Settings) => {
    const before = rule;
    settings = now;
    rule = ruleFor(now, host);
    // What was asked once is over when the reader decides anew.
    if (rule !== before) asked = false;
    if (!runs()) return stop();
    if (annotation?.dress(highlightOptions(now))) card.close();
    start();
    recap.follow(now.recap);
  };
  const stopWatching = watchSettings(follow);
  const stopHiding = watchFilter((filter) => {
    hides = filter;
    annotation?.hide(filter);
  });
  // The browser forgets the badge of a page that comes back or comes to the front, the page its count.
  const recount = () => {
    counted = 0;
    count();
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || life.isOver()) return;
    recount();
    // What the reader switched meanwhile was not told to a page that was away.
    getSettings().then(follow, () => undefined);
  };
  window.addEventListener('pageshow', comeBack, { signal });
  document.addEventListener('prerenderingchange', recount, { signal });
  const stopAnswering = answerInPage({
    getSummary: () => summarize({ host, ...pageRule(), annotation, lastOpened: card.lastOpened(), document }),
    checkPage() {
      asked = true;
      start();
      return undefined;
    },
    jumpTo: go.to,
    getSelection: () => selectedText(document),
    getTopic: () => readTopic(document),
    setHidden({ hidden }) {
      if (annotation?.isHidden() !== hidden) go.run('toggle-highlights');
      return undefined;
    },
    runCommand: ({ command }) => go.run(command),
    sitesTaken({ taken, left }) {
      if (!isAllowed(location, taken) || isAllowed(location, left)) return undefined;
      stop();
      life.end();
      return undefined;
    },
  });
  signal.addEventListener('abort', () => {
    heart.stop();
    go.clear();
    card.close();
    recap.follow(false);
    annotation?.stop();
    if (!isAlive()) return;
    stopWatching();
    stopHiding();
    packs.stop();
    stopAnswering();
  });

  void updatePacks();
  await whenQuiet(document, signal);
  if (runs() && !life.isOver()) start();
});
