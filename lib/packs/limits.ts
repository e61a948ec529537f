/** What no value in a pack may be, whatever its field. Looked at before any schema. */
import { PACK_LIMITS } from '../../data/schema-pack';

/** Names that lead to an object's prototype. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Control signs, those that turn the writing direction of what follows, private ones, halves of surrogate pairs, and
 * tags that nobody sees. Joiners (ZWJ, ZWNJ) and direction marks belong to scripts and stay.
 */
const FORBIDDEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** @returns where and why a value does not fit, or null */
export function faultIn(value: unknown, path = '', depth = 0): string | null {
  const at = path === '' ? '(record)' : path.slice(1);
  if (typeof value === 'string') {
    if (value.length > PACK_LIMITS.textLength) return `${at}: must be at most ${PACK_LIMITS.textLength} signs`;
    const sign = FORBIDDEN.exec(value)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return sign === undefined ? null : `${at}: must not hold the sign U+${sign}`;
  }
  if (typeof value === 'number') {
    return Math.abs(value) <= PACK_LIMITS.number ? null : `${at}: must be between -1e15 and 1e15`;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= PACK_LIMITS.depth) return `${at}: must not be nested deeper than ${PACK_LIMITS.depth} levels`;
  const entries = Object.entries(value);
  if (entries.length > PACK_LIMITS.listLength) return `${at}: must hold at most ${PACK_LIMITS.listLength} entries`;
  for (const [key, inner] of entries) {
    if (PROTOTYPE_KEYS.has(key)) return `${at}: must not have a field ${key}`;
    const fault = faultIn(key, `${path}.(name)`, depth) ?? faultIn(inner, `${path}.${key}`, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}
