import type { Announcement, HighlightOptions } from '../../lib/page/highlight-options';
import type { Settings } from '../../lib/platform/settings';
import { translate } from '../../lib/platform/translate';

/** Read when something is painted, not before: a page without findings asks for no words. */
const announcement: Announcement = {
  get description() {
    return translate('options.highlightDescription');
  },
  denialName(words) {
    const isolated = translate('language.direction') === 'rtl' ? `\u2068${words}\u2069` : words;
    return translate('options.denialName', [isolated]);
  },
};

/** The reader's settings, as far as highlights go. */
export function highlightOptions(settings: Settings): HighlightOptions {
  const { firstMentionOnly, showDenials, dimRead, painter, underline, announce } = settings;
  return { firstMentionOnly, showDenials, dimRead, painter, underline, announce: announce ? announcement : null };
}
