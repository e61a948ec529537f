/** The page after installation. Its example is read, underlined and explained by the code that reads news pages. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/welcome.css';
import '../annotator/style.css';
import indexBytes from 'virtual:match-index';
import { render } from 'preact';
import { nameDocument } from '../../components/own-page';
import { speak, t } from '../../components/t';
import { WelcomeView } from '../../components/WelcomeView';
import { newsSites } from '../../data/news-sites';
import { openIndex } from '../../lib/matching/index-format';
import { createMatcher } from '../../lib/matching/matcher';
import { annotatePage } from '../../lib/page/annotate-page';
import { onHighlightOpened } from '../../lib/page/highlight-events';
import { Painters } from '../../lib/page/painters';
import { askBackground } from '../../lib/platform/page-messages';
import { getSettings } from '../../lib/platform/settings';
import { translate } from '../../lib/platform/translate';
import { createPageCard } from '../annotator/card';
import { getFilter, watchFilter } from '../annotator/hidden';
import { highlightOptions } from '../annotator/highlight-options';
import css from '../annotator/style.css?inline';
import cardScript from '../card';

speak(translate);
nameDocument(t('welcome.title'));

const { claimCount } = await askBackground({ type: 'getDataset' });

async function annotateExample(): Promise<void> {
  // In a web page the background brings this in at the first click.
  void cardScript.main();
  const stated = () => annotation.findings().filter(({ stance }) => stance !== 'rejects');
  const card = createPageCard(stated);
  const events = onHighlightOpened(() => annotation, card.open, new AbortController().signal);
  let hides = await getFilter();
  const options = highlightOptions(await getSettings());
  const matcher = () => createMatcher([openIndex(indexBytes)]);
  const kit = async () => ({ painters: new Painters(), css });
  const annotation = annotatePage(document, matcher, kit, options, hides, {
    window: events.listen,
    changed: () => card.follow(hides),
  });
  watchFilter((filter) => {
    hides = filter;
    annotation.hide(filter);
  });
}

const root = document.querySelector('#root');
if (root) {
  render(
    <WelcomeView
      newsSites={newsSites.length}
      claimCount={claimCount}
      recordUrl="/record.html"
      settingsUrl="/options.html"
    />,
    root,
  );
  await annotateExample();
}
