/** The code that shows findings: brought into a tab by the background with the first of them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speak } from '../../components/t';
import { translate } from '../../lib/platform/translate';
import { displayCode } from '../annotator/display-code';
import { cardCode } from './card-code';
import { createDisplay } from './create-display';

export default defineUnlistedScript(() => {
  speak(translate);
  // With the first of them the browser fetches all messages: here, and not in the task that paints.
  translate('language.tag');
  displayCode.set(createDisplay);
  // What an older version of the extension left here is not used.
  cardCode.set(undefined);
});
