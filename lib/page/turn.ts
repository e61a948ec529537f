const waiting: (() => void)[] = [];
let port: MessagePort | undefined;

/** One channel for all turns: a new one for each makes the browser collect garbage in the middle of them. */
function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}

/** Lets the page have its turn. Its own tasks and ours come in the order in which they were asked for. */
export function turn(): Promise<void> {
  port ??= openPort();
  const asked = port;
  return new Promise((done) => {
    waiting.push(done);
    asked.postMessage(null);
  });
}
