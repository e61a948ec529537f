/** What shows findings on a page: painters, card, keys, and what the popup asks for. */
import { documentOf } from '../../lib/page/dom';
import { onHighlights } from '../../lib/page/highlight-events';
import { Painters } from '../../lib/page/painters';
import { pulse } from '../../lib/page/pulse';
import { readTopic } from '../../lib/page/topic';
import type { Display, PageAccess } from '../annotator/display-code';
import css from '../highlights.css?inline';
import { createPageCard } from './card';
import { createGo } from './go';
import { createPageRecap } from './recap';
import { summarize } from './summary';

export function createDisplay({ life, annotation, hides, folded, wantsRecap }: PageAccess): Display {
  const findings = () => annotation()?.findings() ?? [];
  const stated = () => findings().filter(({ stance }) => stance !== 'rejects');
  const highlighted = () => findings().filter(({ highlight }) => highlight !== null);
  const card = createPageCard(highlighted, folded);
  const go = createGo(annotation, card);
  const recap = createPageRecap(document, stated, (claimId) => {
    const finding = highlighted().find((one) => one.claimId === claimId && one.highlight?.isVisible());
    finding?.highlight?.scrollIntoView();
    if (finding) card.open(finding);
  });
  const events = onHighlights(annotation, card, life.signal);
  events.listen(window);
  const heart = pulse(() => {
    // An extension that was updated or removed leaves its script behind; asking makes it notice.
    if (life.isOver()) return;
    annotation()?.refresh();
    card.check();
    recap.check();
    if (!annotation()?.hasHighlights() && !card.isOpen()) heart.stop();
  });

  return {
    createKit: () => ({ painters: new Painters(), css }),
    follow() {
      for (const view of new Set(highlighted().map(({ container }) => documentOf(container).defaultView))) {
        if (view) events.listen(view);
      }
      card.follow(hides());
      if (annotation()?.hasHighlights() || card.isOpen()) heart.start();
      else heart.stop();
      recap.follow(wantsRecap());
    },
    close: card.close,
    leave() {
      heart.stop();
      go.clear();
      card.close();
      recap.follow(false);
    },
    summary: () => summarize(findings(), card.lastOpened(), document),
    topic: () => readTopic(document),
    jumpTo: go.to,
    run: go.run,
  };
}
