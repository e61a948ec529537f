import { render } from 'svelte/server';
import App from './App.svelte';

export const html = render(App, { props: { step: 0 } }).body;
