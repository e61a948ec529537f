import { start } from './react';

const root = document.querySelector('#root') as HTMLElement;
window.step = start(root, root.hasChildNodes());
