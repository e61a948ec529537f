import type { Engine } from '../../scripts/browsers';

/** The browsers in which everything is tried. */
export const ENGINES: Engine[] = ['chromium', 'firefox'];
