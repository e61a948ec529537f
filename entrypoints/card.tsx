/** The code of card and recap: brought into a tab by the background when the reader opens the first of them there. */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ClaimCard } from '../components/ClaimCard';
import cardCss from '../components/card.css?inline';
import type { CardView } from '../components/card-view';
import ladderCss from '../components/ladder.css?inline';
import partsCss from '../components/parts.css?inline';
import { Recap } from '../components/Recap';
import recapCss from '../components/recap.css?inline';
import shareCss from '../components/share.css?inline';
import { ShareContext, type ShareTools } from '../components/share-tools';
import { language, speak } from '../components/t';
import tokensCss from '../components/tokens.css?inline';
import { placeAtEdge, placeCard } from '../lib/page/card-place';
import { copyText } from '../lib/page/copy-text';
import { translate } from '../lib/platform/translate';
import { cardCode, type ShowCard, type ShowRecap } from './display/card-code';

const css = [tokensCss, partsCss, cardCss, ladderCss, shareCss].join('\n');

/** What is typed, cut or pasted in the card is no business of the page's shortcuts. */
const OWN_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];

const showCard: ShowCard = (host, anchor, { tools, ...contents }) => {
  const { ownerDocument: document } = host.element;
  const root = document.createElement('div');
  host.fill(root, css);
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  const share: ShareTools = { ...tools, copy: (text) => copyText(text, root) };
  let view: CardView = 'accounts';
  const draw = () =>
    render(
      <ShareContext.Provider value={share}>
        <ClaimCard {...contents} view={view} onView={go} />
      </ShareContext.Provider>,
      root,
    );
  const go = (next: CardView) => {
    view = next;
    draw();
  };
  draw();
  const stopPlacing = placeCard(host, root, anchor);
  root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  return {
    back() {
      // A match that was hidden has no accounts to go back to.
      if (view === 'accounts' || view === 'hidden') return false;
      go('accounts');
      return true;
    },
    letGo() {
      stopPlacing();
      render(null, root);
    },
  };
};

const showRecap: ShowRecap = (host, contents) => {
  const root = host.element.ownerDocument.createElement('div');
  host.fill(root, `${css}\n${recapCss}`);
  render(<Recap {...contents} />, root);
  const stopPlacing = placeAtEdge(host, root, language().direction);
  return () => {
    stopPlacing();
    render(null, root);
  };
};

export default defineUnlistedScript(() => {
  speak(translate);
  cardCode.set({ showCard, showRecap });
});
