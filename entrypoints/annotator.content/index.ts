/** The page: read → find → highlight → card. Runs in every page of the sites that the reader allows. */
import './style.css';
import indexBytes from 'virtual:match-index';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { speak } from '../../components/t';
import { openIndex } from '../../lib/matching/index-format';
import { createMatcher } from '../../lib/matching/matcher';
import { annotatePage, type PageAnnotation } from '../../lib/page/annotate-page';
import { removeCards } from '../../lib/page/card-host';
import { onHighlightOpened } from '../../lib/page/highlight-events';
import { pulse } from '../../lib/page/pulse';
import { whenQuiet } from '../../lib/page/quiet';
import { onSucceeded, succeed } from '../../lib/page/succession';
import { answerInPage, askBackground } from '../../lib/platform/messages';
import { getSitesOff, watchSitesOff } from '../../lib/platform/settings';
import { isAllowed } from '../../lib/platform/sites';
import { translate } from '../../lib/platform/translate';
import { guardContentScript, isAlive, startInSilence } from '../../lib/platform/wxt-guard';
import { createPageCard } from './card';
import { followPacks } from './pack-indexes';
import css from './style.css?inline';
import { summarize } from './summary';

startInSilence();

export default defineContentScript({
  // Where and when it runs stands in wxt.config.ts: here the list of sites would go into every page.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (!/html/.test(document.contentType)) return;
    // Started by the browser and by the popup at once, only the first runs.
    const shared = globalThis as { onTheRecordRuns?: typeof ctx };
    if (shared.onTheRecordRuns?.isValid) return;
    shared.onTheRecordRuns = ctx;
    succeed(document);
    onSucceeded(document, () => ctx.isInvalid, ctx.signal);
    guardContentScript('annotator', ctx.signal);
    speak(translate);
    removeCards(document);
    const host = location.host;
    let annotation: PageAnnotation | null = null;
    let off = (await getSitesOff()).includes(host);
    let counted = 0;

    const stated = () => (annotation?.findings() ?? []).filter(({ stance }) => stance !== 'rejects');
    const card = createPageCard(stated);
    const events = onHighlightOpened(() => annotation, card.open, ctx.signal);

    function count(): void {
      const claims = new Set(stated().map(({ claimId }) => claimId)).size;
      if (claims === counted) return;
      counted = claims;
      // Without an answer the badge is old; the page is none the worse.
      askBackground({ type: 'countChanged', count: claims }).catch(() => undefined);
    }

    function start(): void {
      annotation ??= annotatePage(document, createMatcher([openIndex(indexBytes), ...packs.current()]), css, {
        window: events.listen,
        changed() {
          if (ctx.isInvalid) return;
          events.listen(window);
          count();
          if (annotation?.hasHighlights()) heart.start();
          else heart.stop();
          // The card of an article that is gone goes with it.
          if (!stated().some(({ claimId }) => claimId === card.lastOpened())) card.close();
        },
      });
    }

    function stop(): void {
      card.close();
      annotation?.stop();
      annotation = null;
      count();
    }

    const packs = followPacks(() => void updatePacks());
    /** Only a page that is read asks for packs. */
    async function updatePacks(): Promise<void> {
      const changed = !off && (await packs.update());
      if (!changed || !annotation || off || ctx.isInvalid) return;
      stop();
      start();
    }

    const heart = pulse(() => {
      // An extension that was updated or removed leaves its script behind; asking makes it notice.
      if (!ctx.isValid) return;
      annotation?.refresh();
      card.check();
    });
    const follow = (hosts: readonly string[]) => {
      off = hosts.includes(host);
      if (off) return stop();
      start();
      void updatePacks();
    };
    const stopWatching = watchSitesOff(follow);
    // The browser forgets the badge of a page that comes back or comes to the front, the page its count.
    const recount = () => {
      counted = 0;
      count();
    };
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (!persisted || ctx.isInvalid) return;
      recount();
      // What the reader switched meanwhile was not told to a page that was away.
      getSitesOff().then(follow, () => undefined);
    };
    window.addEventListener('pageshow', comeBack, { signal: ctx.signal });
    document.addEventListener('prerenderingchange', recount, { signal: ctx.signal });
    const stopAnswering = answerInPage({
      getSummary: () => summarize({ host, off, annotation, lastOpened: card.lastOpened() }),
      jumpTo({ claimId }) {
        const highlight = stated()
          .flatMap((finding) => (finding.claimId === claimId ? (finding.highlight ?? []) : []))
          .find((one) => one.isVisible());
        highlight?.scrollIntoView();
        highlight?.focus();
        return highlight !== undefined;
      },
      sitesTaken({ taken, left }) {
        if (!isAllowed(location, taken) || isAllowed(location, left)) return undefined;
        stop();
        ctx.abort();
        return undefined;
      },
    });
    ctx.onInvalidated(() => {
      heart.stop();
      card.close();
      annotation?.stop();
      if (!isAlive()) return;
      stopWatching();
      packs.stop();
      stopAnswering();
    });

    void updatePacks();
    await whenQuiet(document, ctx.signal);
    if (!off && ctx.isValid) start();
  },
});
