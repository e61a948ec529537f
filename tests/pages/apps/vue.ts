/** The update scenarios for Vue 3. */
import {
  createApp,
  createSSRApp,
  createTextVNode,
  defineAsyncComponent,
  defineComponent,
  Fragment,
  h,
  ref,
  Suspense,
  Teleport,
  type VNodeChild,
  watch,
} from 'vue';
import { CLAIM, FRUIT, type Scene, type Steps } from './scenes';

const C = CLAIM;

const Rapid = defineComponent({
  props: { step: { type: Number, required: true } },
  setup(props) {
    const count = ref(0);
    watch(
      () => props.step,
      (step) => {
        if (step !== 1) return;
        const more = () => {
          count.value += 1;
          if (count.value < 100) setTimeout(more);
        };
        more();
      },
    );
    return () => h('p', [`Update ${count.value}: `, `${C}, he said.`]);
  },
});

const Late = defineAsyncComponent(
  () =>
    new Promise<ReturnType<typeof defineComponent>>((done) =>
      setTimeout(() => done(defineComponent({ render: () => h('p', `${C}, late.`) })), 50),
    ),
);

const list = (names: readonly string[]) =>
  h(
    'ul',
    names.map((name) => h('li', { key: name }, [`${name}: `, `${C}.`])),
  );
const said = () => h('p', `${C}, he said.`);
const texts = (...parts: (string | false)[]) =>
  h(
    'p',
    parts.map((part) => (part === false ? null : createTextVNode(part))),
  );

const SCENES: Record<Scene, (step: number) => VNodeChild> = {
  'text changes': (step) => h('p', step === 0 ? `He said: ${C}, twice.` : `The roses came early in step ${step}.`),
  'text around the claim changes': (step) => h('p', `In step ${step} he said: ${C}, he said.`),
  'conditional text at the start': (step) => texts(step > 0 && 'Again: ', `${C}, he said.`),
  'conditional text in the middle': (step) => texts('He said: ', step > 0 && '(again) ', `${C}, he said.`),
  'conditional text at the end': (step) => texts(`He said: ${C}`, step > 0 && ', again and again'),
  'adjacent text nodes': (step) =>
    texts('He said: No Americans were ', 'harmed in last night’s attack', `, ${step} times.`),
  'an element in the middle comes and goes': (step) =>
    h('p', [createTextVNode(`He said: ${C}. `), step > 0 ? h('b', 'Bold.') : null, createTextVNode(' The end.')]),
  'a list loses an entry': (step) => list(step === 1 ? FRUIT.slice(1) : FRUIT),
  'a list changes its order': (step) => list(step === 1 ? [...FRUIT].reverse() : FRUIT),
  'a paragraph is put before': (step) => h('div', [step > 0 ? h('p', { key: 'a' }, 'Before it all.') : null, said()]),
  'the element around the text changes': (step) => (step === 1 ? h('b', `${C}, he said.`) : said()),
  'it goes and comes back': (step) => (step === 1 ? null : said()),
  'it moves through a portal': (step) => h(Teleport, { to: '#elsewhere', disabled: step !== 1 }, [said()]),
  'it comes late': (step) =>
    step === 0
      ? h('p', `${C}, at once.`)
      : h(Suspense, null, { default: () => h(Late), fallback: () => h('p', 'Wait.') }),
  'a hundred updates': (step) => h(Rapid, { step }),
  'its HTML is set': (step) => h('p', { innerHTML: step === 1 ? 'Other <i>words</i>.' : `<i>He</i> said: ${C}.` }),
};

const step = ref(0);
export const App = defineComponent({
  render: () =>
    h(
      'main',
      Object.entries(SCENES).map(([name, draw]) =>
        h('section', { key: name, 'data-scene': name }, [h(Fragment, null, [draw(step.value)])]),
      ),
    ),
});

export function start(root: HTMLElement, hydrate: boolean): Steps {
  (hydrate ? createSSRApp(App) : createApp(App)).mount(root);
  return (to) => {
    step.value = to;
  };
}
