// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readTopic, TOPIC_MOST } from './topic';

const head = (html: string) => {
  document.head.innerHTML = html;
};

test('title, descriptions and headings, a line each, each once, and nothing of the text', () => {
  head(
    '<title> A  title </title><meta name="description" content="What it is about"><meta property="og:title" content="A title">',
  );
  document.body.innerHTML =
    '<h2>Second</h2><h1>First\n line</h1><p>Body text</p><aside><h2>Most read</h2></aside><footer><h3>About</h3></footer>';
  expect(readTopic(document)).toBe('A title\nWhat it is about\nFirst line\nSecond');
});

test('never more than 2 KB', () => {
  head('');
  document.body.innerHTML = `<h1>${'long '.repeat(2000)}</h1>`;
  expect(readTopic(document)).toHaveLength(TOPIC_MOST);
});
