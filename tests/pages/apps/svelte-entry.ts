import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { props } from './svelte-props.svelte';

const target = document.querySelector('#root') as HTMLElement;
(target.hasChildNodes() ? hydrate : mount)(App, { target, props });
window.step = (step) => {
  props.step = step;
  flushSync();
};
