import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws something in a fresh element of the test's document. */
export async function draw(node: ComponentChildren): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await redraw(root, node);
  return root;
}

/** Draws again in the same element. */
export async function redraw(root: HTMLElement, node: ComponentChildren): Promise<void> {
  await act(() => render(node, root));
}

/** Clicks, and waits for what follows; `details` tell of their opening a moment later. */
export async function click(target: Element | null | undefined): Promise<void> {
  if (!(target instanceof HTMLElement)) throw new Error('nothing to click');
  await act(async () => {
    target.click();
    await new Promise((done) => setTimeout(done, 0));
  });
}

/** The text of each element that fits, with runs of white space as one space. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
}
