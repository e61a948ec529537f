import type { Relation } from '../data/schema';
import { t } from './t';

const NAMES = {
  contradicts: 'contradicts',
  'partly-contradicts': 'partly',
  'adds-context': 'context',
  supports: 'supports',
  'no-official-record': 'none',
} as const satisfies Record<Relation, string>;

/** A relation in words: “Contradicts in part”. */
export const relationName = (relation: Relation): string => t(`relation.${NAMES[relation]}`);

/** The same, where there is little room: “In part”. */
export const relationShort = (relation: Relation): string => t(`relationShort.${NAMES[relation]}`);
