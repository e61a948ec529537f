/** The code of card and recap: brought into a tab by the background when the reader opens the first of them there. */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ClaimCard } from '../components/ClaimCard';
import cardCss from '../components/card.css?inline';
import partsCss from '../components/parts.css?inline';
import { Recap } from '../components/Recap';
import recapCss from '../components/recap.css?inline';
import { language, speak } from '../components/t';
import tokensCss from '../components/tokens.css?inline';
import { placeAtEdge, placeCard } from '../lib/page/card-place';
import { translate } from '../lib/platform/translate';
import { provideCard, type ShowCard, type ShowRecap } from './annotator.content/card-loader';

const css = `${tokensCss}\n${partsCss}\n${cardCss}`;

const showCard: ShowCard = (host, anchor, contents) => {
  const { ownerDocument: document } = host.element;
  const root = document.createElement('div');
  host.fill(root, css);
  render(<ClaimCard {...contents} />, root);
  const stopPlacing = placeCard(host.element, root, anchor);
  root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  return () => {
    stopPlacing();
    render(null, root);
  };
};

const showRecap: ShowRecap = (host, contents) => {
  const root = host.element.ownerDocument.createElement('div');
  host.fill(root, `${css}\n${recapCss}`);
  render(<Recap {...contents} />, root);
  const stopPlacing = placeAtEdge(host.element, root, language().direction);
  return () => {
    stopPlacing();
    render(null, root);
  };
};

export default defineUnlistedScript(() => {
  speak(translate);
  provideCard(showCard, showRecap);
});
