/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { App } from './react';

export const html = renderToString(<App />);
