/** Time between two beats, milliseconds. */
const BEAT = 1000;

export interface Pulse {
  start(): void;
  stop(): void;
}

/** Calls `beat` once a second, from `start` to `stop`, while the page can be seen. */
export function pulse(beat: () => void): Pulse {
  let timer: ReturnType<typeof setInterval> | undefined;
  let running = false;
  const follow = () => {
    clearInterval(timer);
    if (running && document.visibilityState !== 'hidden') timer = setInterval(beat, BEAT);
  };
  const onVisibility = () => {
    follow();
    if (running) beat();
  };
  return {
    start() {
      if (running) return;
      running = true;
      follow();
      document.addEventListener('visibilitychange', onVisibility);
    },
    stop() {
      running = false;
      follow();
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
