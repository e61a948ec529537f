/** @jsxImportSource react */
/** The update scenarios for React; built a second time against Preact’s compatible interface. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { CLAIM, FRUIT, type Scene, type Steps } from './scenes';

const C = CLAIM;

function Rapid({ step }: { step: number }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (step !== 1) return;
    let n = 0;
    const more = () => {
      n += 1;
      setCount(n);
      if (n < 100) setTimeout(more);
    };
    more();
  }, [step]);
  return (
    <p>
      {`Update ${count}: `}
      {C}, he said.
    </p>
  );
}

const Late = lazy(
  () =>
    new Promise<{ default: () => ReactNode }>((done) =>
      setTimeout(() => done({ default: () => <p>{C}, late.</p> }), 50),
    ),
);

const list = (names: readonly string[]) => (
  <ul>
    {names.map((name) => (
      <li key={name}>
        {name}: {C}.
      </li>
    ))}
  </ul>
);

/** Every scene, drawn for a step. */
const SCENES: Record<Scene, (step: number) => ReactNode> = {
  'text changes': (step) => <p>{step === 0 ? `He said: ${C}, twice.` : `The roses came early in step ${step}.`}</p>,
  'text around the claim changes': (step) => <p>{`In step ${step} he said: ${C}, he said.`}</p>,
  'conditional text at the start': (step) => (
    <p>
      {step > 0 && 'Again: '}
      {C}, he said.
    </p>
  ),
  'conditional text in the middle': (step) => (
    <p>
      He said: {step > 0 && '(again) '}
      {C}, he said.
    </p>
  ),
  'conditional text at the end': (step) => (
    <p>
      He said: {C}
      {step > 0 && ', again and again'}
    </p>
  ),
  'adjacent text nodes': (step) => (
    <p>
      {'He said: No Americans were '}
      {'harmed in last night’s attack'}
      {`, ${step} times.`}
    </p>
  ),
  'an element in the middle comes and goes': (step) => (
    <p>
      He said: {C}. {step > 0 ? <b>Bold.</b> : null} The end.
    </p>
  ),
  'a list loses an entry': (step) => list(step === 1 ? FRUIT.slice(1) : FRUIT),
  'a list changes its order': (step) => list(step === 1 ? [...FRUIT].reverse() : FRUIT),
  'a paragraph is put before': (step) => (
    <div>
      {step > 0 && <p>Before it all.</p>}
      <p>{C}, he said.</p>
    </div>
  ),
  'the element around the text changes': (step) => (step === 1 ? <b>{C}, he said.</b> : <p>{C}, he said.</p>),
  'it goes and comes back': (step) => (step === 1 ? null : <p>{C}, he said.</p>),
  'it moves through a portal': (step) =>
    step === 1 ? (
      createPortal(<p>{C}, he said.</p>, document.querySelector('#elsewhere') as Element)
    ) : (
      <p>{C}, he said.</p>
    ),
  'it comes late': (step) =>
    step === 0 ? (
      <p>{C}, at once.</p>
    ) : (
      <Suspense fallback={<p>Wait.</p>}>
        <Late />
      </Suspense>
    ),
  'a hundred updates': (step) => <Rapid step={step} />,
  'its HTML is set': (step) => (
    <p dangerouslySetInnerHTML={{ __html: step === 1 ? 'Other <i>words</i>.' : `<i>He</i> said: ${C}.` }} />
  ),
};

export function App({ onReady }: { onReady?: (setStep: (step: number) => void) => void }) {
  const [step, setStep] = useState(0);
  useEffect(() => onReady?.(setStep), [onReady]);
  return (
    <main>
      {Object.entries(SCENES).map(([name, draw]) => (
        <section key={name} data-scene={name}>
          {draw(step)}
        </section>
      ))}
    </main>
  );
}

export function start(root: HTMLElement, hydrate: boolean): Steps {
  let go: (step: number) => void = () => undefined;
  const app = (
    <App
      onReady={(setStep) => {
        go = setStep;
      }}
    />
  );
  if (hydrate) hydrateRoot(root, app);
  else createRoot(root).render(app);
  return (step) => go(step);
}
