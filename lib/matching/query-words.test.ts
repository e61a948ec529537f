import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagWords } from './query-tags';
import { contentTokens, readQuery } from './query-words';

const KNOWN = new Map(Object.entries({ build: 4, wall: 9, fake: 5, news: 8, youtube: 2, the: 90, in: 70, a: 90 }));
const read = (text: string) => readQuery(text, KNOWN, 100);
const stems = (text: string) => [...read(text).keys()];

describe('a tag', () => {
  test.each([
    ['FakeNewsMedia', ['Fake', 'News', 'Media']],
    ['BetoORourke', ['Beto', 'O', 'Rourke']],
    ['NASAScience', ['NASA', 'Science']],
    ['fake_news', ['fake', 'news']],
    ['Area51', ['Area', '51']],
    ['YouTube', ['You', 'Tube', 'YouTube']],
  ])('%s is parted by capitals, digits and strokes', (tag, words) => {
    expect(tagWords(tag, KNOWN, 100)).toEqual(words);
  });

  test('in small letters is cut where the claims know all its words, and only there', () => {
    expect(tagWords('buildthewall', KNOWN, 100)).toEqual(['build', 'the', 'wall']);
    expect(tagWords('buildthexwall', KNOWN, 100)).toEqual(['buildthexwall']);
    expect(tagWords('news', KNOWN, 100)).toEqual(['news']);
  });
});

describe('a text', () => {
  test('is read with the words of its tags and without its links', () => {
    expect(stems('#FakeNews by @WallBuild https://t.co/fake pic.twitter.com/news')).toEqual(
      stems('Fake News by Wall Build'),
    );
  });

  test('without tags, links and signature is read as it is', () => {
    for (const text of [
      'The U.S. Army spent $3.5 million; e.g. “tents” – and 1,000 beds.',
      'Mail info@example.com or ask the town’s wall-builders (the news).',
    ]) {
      expect(stems(text)).toEqual([...new Set(contentTokens(text).map(({ stem }) => stem))]);
    }
  });

  test('weighs its repeated words more, its signature less', () => {
    const words = read('Wall after wall. — Jane Roe (@JaneRoe) May 3, 2017');
    expect(words.get('wall')?.weight).toBeCloseTo(1 + Math.log(2) / 2, 10);
    expect(words.get('2017')?.weight).toBe(0.6);
    expect(words.get('roe')?.weight).toBeCloseTo(0.8 * (1 + Math.log(2) / 2), 10);
  });

  test('keeps its signature where a link is glued to it', () => {
    expect(read('Wall pic.twitter.com/x— Jane (@jane) May 3, 2017').get('2017')?.weight).toBe(0.6);
  });

  test('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { weight } of read(text).values()) expect(weight).toBeGreaterThan(0);
      }),
    );
  });

  test.each([' ', '-', '#', '@a', 'A', '— ', '(@', '_'])('of 100,000 units of “%s” is read at once', (unit) => {
    const start = performance.now();
    read(unit.repeat(100_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
