import type { HighlightOptions } from '../../../../lib/page/highlight-options';

/** Every mention, with elements: the most that a page can cost. */
export const OPTIONS: HighlightOptions = {
  firstMentionOnly: false,
  showDenials: false,
  dimRead: true,
  painter: 'elements',
  underline: 'dotted',
  announce: null,
};
