/** Puts a text on the clipboard, on secure pages and on others, and leaves nothing behind. */

/**
 * Must be called from a click. Where the page is not secure, or the browser refuses, the text is selected for a moment
 * in a field of our own, which a page cannot reach inside a closed shadow root.
 * @param place an element of the document or shadow root in which the field may stand
 * @returns false where the browser does not allow it
 */
export async function copyText(text: string, place: Element): Promise<boolean> {
  const { clipboard } = (place.ownerDocument.defaultView ?? window).navigator as { clipboard?: Clipboard };
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // A page may forbid it by its permissions policy.
  }
  return copySelected(text, place);
}

function copySelected(text: string, place: Element): boolean {
  const document = place.ownerDocument;
  const root = place.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const selection = document.getSelection();
  const ranges = selection && !selection.isCollapsed ? rangesOf(selection) : [];
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.tabIndex = -1;
  field.ariaHidden = 'true';
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; opacity: 0';
  // Told here, so that what a page does with the event on its way up comes too late for ours.
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
  });
  place.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    for (const [at, range] of ranges.entries()) {
      if (at === 0) selection?.removeAllRanges();
      selection?.addRange(range);
    }
    focused?.focus({ preventScroll: true });
  }
}

function rangesOf(selection: Selection): Range[] {
  return Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at).cloneRange());
}
