/** The small values that every part of a record is made of. */
import * as v from 'valibot';

/** ISO 8601 calendar date; the day, or day and month, may be unknown: `2024-02-04`, `2024-02`, `2024`. */
export const DateText = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be an ISO date: YYYY-MM-DD, YYYY-MM or YYYY'),
);

export const Text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check((text) => text === text.normalize('NFC'), 'must be in Unicode normal form C'),
  v.check((text) => !/[<>]/.test(text), 'must be plain text, without < or >'),
);

/** Lower-case words joined by hyphens. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));

export const HttpsUrl = v.pipe(
  v.string(),
  v.url('must be an address'),
  v.startsWith('https://', 'must begin with https://'),
);

/** Text of at most so many words, counted by the spaces between them. */
export const textOfWords = (most: number) =>
  v.pipe(
    Text,
    v.check((text) => text.split(/\s+/).length <= most, `must be at most ${most} words`),
  );
