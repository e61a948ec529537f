/** A browser that draws nothing, e.g. of a covered window, is not waited for longer, milliseconds. */
const LONGEST = 250;

/** Resolves right before the next picture is drawn: what changes until then is laid out once. */
export function nextFrame(view: Window): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, LONGEST);
    view.requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}
