/** The one way in which data files are written. */
import { sortKeys } from '../data/schema-json';

/** JSON with sorted keys, two spaces, and a line feed at the end. */
export function canonical(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}
