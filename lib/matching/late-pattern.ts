/**
 * A regular expression that is made when it is first asked for. One with classes of letters, such as `\p{L}`, costs a browser
 * about half a millisecond as soon as it reads the script, and again as soon as it runs it: on every page, used or not.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
