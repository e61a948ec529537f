import { renderToString } from 'preact-render-to-string';
import { App } from './react';

export const html = renderToString(<App />);
