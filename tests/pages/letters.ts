/** Where letters stand, and how a person gets at them. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { NEWS } from '../e2e/rig';

/** A point in the first half of a letter of an element's text: a selection begins or ends before it. */
export function letterAt(page: Page, selector: string, offset: number): Promise<{ x: number; y: number }> {
  return page.$eval(
    selector,
    (element, at) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (at < before + node.length) {
          const range = document.createRange();
          range.setStart(node, at - before);
          range.setEnd(node, at - before + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 4, y: y + height / 2 };
        }
        before += node.length;
      }
      throw new Error(`no letter ${at}`);
    },
    offset,
  );
}

/** Selects a stretch of an element's text. */
export async function select(page: Page, selector: string, start: number, end: number): Promise<void> {
  await page.$eval(
    selector,
    (element, from, to) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const point = (at: number): [Node, number] => {
        walker.currentNode = element;
        let before = 0;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (at <= before + node.length) return [node, at - before];
          before += node.length;
        }
        return [element, element.childNodes.length];
      };
      getSelection()?.setBaseAndExtent(...point(from), ...point(to));
    },
    start,
    end,
  );
}

export interface Letters {
  /** Of each block: every letter's left, top, width and height. */
  letters: number[][];
  /** The same of every element that is not ours. */
  boxes: number[][];
  /** Of each letter, how it is drawn, as far as that is inherited. */
  style: string[];
}

/** What two runs may differ in, twentieths of a pixel: browsers round where an element begins. */
export const near = (page: Page, number: number): unknown =>
  page.url().startsWith(NEWS) ? number : expect.closeTo(number, 1);

/** Where everything stands. */
export async function placesOf(page: Page): Promise<unknown> {
  const seen = await page.evaluate((): Letters => {
    const numbers = ({ left, top, width, height }: DOMRect) => [left, top, width, height];
    const inherited = [
      'color',
      'font',
      'letterSpacing',
      'textTransform',
      'wordSpacing',
      'whiteSpace',
      'visibility',
    ] as const;
    const letters: number[][] = [];
    const style: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const computed = getComputedStyle(node.parentElement as Element);
      const look = inherited.map((name) => computed[name]).join(' · ');
      for (let at = 0; at < node.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        letters.push([...range.getClientRects()].filter(({ width }) => width > 0).flatMap(numbers));
        style.push(`${node.data[at]} ${look}`);
      }
    }
    const elements = [...document.querySelectorAll('body, body *:not(mark[data-claim])')];
    return { letters, style, boxes: elements.map((element) => numbers(element.getBoundingClientRect())) };
  });
  const all = (lists: number[][]) => lists.map((list) => list.map((number) => near(page, number)));
  return { ...seen, letters: all(seen.letters), boxes: all(seen.boxes) };
}
