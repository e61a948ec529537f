/** Waits until a page has been built: pages that frameworks bring to life must not be touched before. */

/** The page counts as quiet after so long without a change, and is not waited for longer than the second. */
const STILL = 250;
const LONGEST = 2000;

/** Resolves when the page is loaded and quiet; rejects never. `signal` ends the wait early. */
export async function whenQuiet(document: Document, signal?: AbortSignal): Promise<void> {
  const view = document.defaultView;
  if (document.readyState !== 'complete' && view) {
    await Promise.race([
      new Promise((done) => view.addEventListener('load', done, { once: true, signal })),
      // A page that never finishes loading, e.g. because of one slow picture, is read all the same.
      new Promise((done) => setTimeout(done, 4 * LONGEST)),
    ]);
  }
  await new Promise<void>((done) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(still);
      clearTimeout(longest);
      done();
    };
    let still = setTimeout(finish, STILL);
    const longest = setTimeout(finish, LONGEST);
    const observer = new MutationObserver(() => {
      clearTimeout(still);
      still = setTimeout(finish, STILL);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal?.addEventListener('abort', finish, { once: true });
  });
}
