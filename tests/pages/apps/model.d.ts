interface Window {
  /** What the editor on the page holds, in its own terms. */
  model?: () => unknown;
}
