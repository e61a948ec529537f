/** The update scenarios for Solid, with its templates that need no compiler. */
import { createEffect, createSignal, For, lazy, Show, Suspense } from 'solid-js';
import html from 'solid-js/html';
import { Dynamic, Portal, render } from 'solid-js/web';
import { CLAIM, FRUIT, type Scene, type Steps } from './scenes';

const C = CLAIM;

function Rapid({ step }: { step: () => number }) {
  const [count, setCount] = createSignal(0);
  createEffect(() => {
    if (step() !== 1) return;
    let n = 0;
    const more = () => {
      n += 1;
      setCount(n);
      if (n < 100) setTimeout(more);
    };
    more();
  });
  return html`<p>Update ${count}: ${C}, he said.</p>`;
}

const Late = lazy(
  () =>
    new Promise<{ default: () => never }>((done) =>
      setTimeout(() => done({ default: () => html`<p>${C}, late.</p>` as never }), 50),
    ),
);

const said = () => html`<p>${C}, he said.</p>`;
const list = (names: () => readonly string[]) =>
  html`<ul><${For} each=${names}>${(name: string) => html`<li>${name}: ${C}.</li>`}<//></ul>`;

const SCENES: Record<Scene, (step: () => number) => unknown> = {
  'text changes': (step) =>
    html`<p>${() => (step() === 0 ? `He said: ${C}, twice.` : `The roses came early in step ${step()}.`)}</p>`,
  'text around the claim changes': (step) => html`<p>${() => `In step ${step()} he said: ${C}, he said.`}</p>`,
  'conditional text at the start': (step) => html`<p>${() => step() > 0 && 'Again: '}${C}, he said.</p>`,
  'conditional text in the middle': (step) => html`<p>He said: ${() => step() > 0 && '(again) '}${C}, he said.</p>`,
  'conditional text at the end': (step) => html`<p>He said: ${C}${() => step() > 0 && ', again and again'}</p>`,
  'adjacent text nodes': (step) =>
    html`<p>${() => 'He said: No Americans were '}${() => 'harmed in last night’s attack'}${() => `, ${step()} times.`}</p>`,
  'an element in the middle comes and goes': (step) =>
    html`<p>He said: ${C}. ${() => (step() > 0 ? html`<b>Bold.</b>` : null)} The end.</p>`,
  'a list loses an entry': (step) => list(() => (step() === 1 ? FRUIT.slice(1) : FRUIT)),
  'a list changes its order': (step) => list(() => (step() === 1 ? [...FRUIT].reverse() : FRUIT)),
  'a paragraph is put before': (step) =>
    html`<div><${Show} when=${() => step() > 0}><p>Before it all.</p><//>${said()}</div>`,
  'the element around the text changes': (step) =>
    html`<${Dynamic} component=${() => (step() === 1 ? 'b' : 'p')}>${C}, he said.<//>`,
  'it goes and comes back': (step) => html`<${Show} when=${() => step() !== 1}>${said}<//>`,
  'it moves through a portal': (step) => () =>
    step() === 1 ? html`<${Portal} mount=${document.querySelector('#elsewhere')}>${said}<//>` : said(),
  'it comes late': (step) => () =>
    step() === 0 ? html`<p>${C}, at once.</p>` : html`<${Suspense} fallback=${html`<p>Wait.</p>`}><${Late} /><//>`,
  'a hundred updates': (step) => html`<${Rapid} step=${() => step} />`,
  'its HTML is set': (step) =>
    html`<p innerHTML=${() => (step() === 1 ? 'Other <i>words</i>.' : `<i>He</i> said: ${C}.`)}></p>`,
};

const [step, setStep] = createSignal(0);
const root = document.querySelector('#root') as HTMLElement;
render(
  () =>
    html`<main>${Object.entries(SCENES).map(([name, draw]) => html`<section data-scene=${name}>${draw(step)}</section>`)}</main>` as never,
  root,
);
window.step = setStep as Steps;
