/**
 * What scripts of the extension leave for one another in a page. Pages have globals of their own and do not see it; an
 * element of that name is not taken for it.
 */
export function shared<Value>(name: string) {
  const globals = globalThis as unknown as Record<string, Value | undefined>;
  return {
    get: (): Value | undefined => (Object.hasOwn(globals, name) ? globals[name] : undefined),
    set(value: Value | undefined): void {
      globals[name] = value;
    },
  };
}
