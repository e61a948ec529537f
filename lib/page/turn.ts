/** Lets the page have its turn: what it has to do goes first. */

interface Scheduler {
  yield?(): Promise<void>;
}

function byMessage(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
}

export function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? byMessage();
}
