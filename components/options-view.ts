/** Where the extension runs by itself. */
export type Run = 'news' | 'all' | 'asked';

/** What holds for a single site. */
export type SiteChoice = 'on' | 'off' | 'asked';

/** The settings that are shown and changed. */
export type OptionsSettings = {
  run: Run;
  sites: Record<string, SiteChoice>;
  firstMentionOnly: boolean;
  showDenials: boolean;
  dimRead: boolean;
  painter: 'elements' | 'ranges';
  underline: 'dotted' | 'fine' | 'tinted';
  announce: boolean;
  recap: boolean;
};

/** Why a site was not added. */
export type SiteProblem = { kind: 'unreadable' | 'full' } | { kind: 'known'; site: string };

/** What is wrong with a copy of settings. */
export type CopyProblem =
  | { kind: 'unreadable' | 'too-long' | 'not-json' | 'not-ours' | 'newer' | 'too-many-sites' }
  | { kind: 'not-a-choice'; field: string; choices: readonly string[] }
  | { kind: 'not-a-switch' | 'not-a-list'; field: string }
  | { kind: 'not-a-site'; site: string }
  | { kind: 'not-a-site-choice'; site: string; choices: readonly string[] };

/** What became of the last thing done with all settings at once. */
export type Outcome =
  | { kind: 'loaded'; unknown: readonly string[] }
  | { kind: 'not-loaded'; problems: readonly CopyProblem[] }
  | { kind: 'erased' | 'undone' };

/** A key combination and what it does. */
export type Shortcut = {
  name: string;
  /** What it does, in words. */
  what: string;
  /** The keys to be pressed together; none if it is not set. */
  keys: readonly string[];
};
