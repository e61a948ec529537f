import { expect, test } from 'vitest';
import { importsOf, sum, weigh } from './bundles';

test('what a script imports at once, not what it may load later', () => {
  const code = `import{a as b}from"./first-Abc.js";import"./second.js";const c=()=>import("./later.js");export{d}from'./third.js'`;
  expect(importsOf(code)).toEqual(['./first-Abc.js', './second.js', './third.js']);
});

test('sizes are bytes, and nothing is nothing', () => {
  expect(weigh('ü').raw).toBe(2);
  expect(weigh('')).toEqual({ raw: 0, gzip: 0 });
  expect(sum([weigh('ab'), weigh('c')]).raw).toBe(3);
});
