import { isolate, t } from '../../components/t';
import type { HighlightOptions } from '../../lib/page/highlight-options';
import type { Settings } from '../../lib/platform/settings';

/** The reader's settings, as far as highlights go. */
export function highlightOptions(settings: Settings): HighlightOptions {
  const { firstMentionOnly, showDenials, dimRead, painter, underline, announce } = settings;
  const announcement = {
    description: t('options.highlightDescription'),
    denialName: (words: string) => t('options.denialName', [isolate(words)]),
  };
  return { firstMentionOnly, showDenials, dimRead, painter, underline, announce: announce ? announcement : null };
}
