import type { Claim } from '../data/schema';
import type { Phrase } from './phrase';

/** What the record holds of some words. */
export type RecordAnswer = {
  /** Claims that the words state or deny, in their order. */
  matches: readonly (Phrase & { claim: Claim })[];
  /** Claims whose wording is near, nearest first. */
  near: readonly Claim[];
};

/** Something that is looked up: the answer, or that there is none yet, or that the record did not answer. */
export type Looked<Answer> = Answer | 'looking' | 'failed';
