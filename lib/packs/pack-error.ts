import type { PackRefusal } from '../../data/schema-pack';

/** Longer details tell a reader nothing more. */
const LONGEST = 300;
/** What could turn or hide the words around it. */
const UNPRINTABLE = /[^\P{C}\n]|[\u2028\u2029]/gu;

/** A pack that is refused. */
export class PackError extends Error {
  override name = 'PackError';

  readonly refusal: PackRefusal;
  /** For whoever made the pack, in English: the field and what is wrong with it. May quote the file. */
  readonly detail: string;

  constructor(refusal: PackRefusal, detail = '') {
    const short = detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail;
    const printable = short.replace(UNPRINTABLE, '\u2423');
    super(printable === '' ? refusal : `${refusal}: ${printable}`);
    this.refusal = refusal;
    this.detail = printable;
  }
}
