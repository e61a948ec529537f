import { start } from './vue';

const root = document.querySelector('#root') as HTMLElement;
window.step = start(root, root.hasChildNodes());
