/** The page after installation. Its example is read, underlined and explained by the code that reads news pages. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/welcome.css';
import '../highlights.css';
import { readIndex } from 'virtual:match-index';
import { render } from 'preact';
import { nameDocument } from '../../components/own-page';
import { speak, t } from '../../components/t';
import { WelcomeView } from '../../components/WelcomeView';
import { newsSites } from '../../data/news-sites';
import { foldedWords } from '../../lib/matching/hidden';
import { openIndex } from '../../lib/matching/index-format';
import { createMatcher } from '../../lib/matching/matcher';
import { annotatePage, type PageAnnotation } from '../../lib/page/annotate-page';
import { createLifetime } from '../../lib/platform/lifetime';
import { askBackground } from '../../lib/platform/page-messages';
import { getSettings } from '../../lib/platform/settings';
import { translate } from '../../lib/platform/translate';
import { getFilter, watchFilter } from '../annotator/hidden';
import { highlightOptions } from '../annotator/highlight-options';
import cardScript from '../card';
import { createDisplay } from '../display/create-display';

speak(translate);
nameDocument(t('welcome.title'));

const { claimCount } = await askBackground({ type: 'getDataset' });

async function annotateExample(): Promise<void> {
  // In a web page the background brings this in at the first click.
  void cardScript.main();
  let annotation: PageAnnotation | null = null;
  let hides = await getFilter();
  const display = createDisplay({
    life: createLifetime(),
    annotation: () => annotation,
    hides: () => hides,
    folded: foldedWords,
    wantsRecap: () => false,
  });
  const matcher = () => createMatcher([openIndex(readIndex())]);
  const kit = async () => display.createKit();
  annotation = annotatePage(document, matcher, kit, highlightOptions(await getSettings()), hides, {
    changed: display.follow,
  });
  watchFilter((filter) => {
    hides = filter;
    annotation?.hide(filter);
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
