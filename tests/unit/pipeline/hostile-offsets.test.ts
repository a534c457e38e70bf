import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from '../../../workers/pipeline/document.ts';
import { postedEnd, postedStart } from '../../../workers/pipeline/offsets.ts';
import type { PostedPage } from './cleaned-page.ts';
import { hostileHtml, hostilePage } from './hostile-pages.ts';
import { segmentedPage } from './segmented-page.ts';

const RUNS = { numRuns: 300 };

/** Whether a cut at `at` would leave half of a character on either side. */
const splitsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** Whether all characters of `part` stand in `whole` in their order, spaces aside. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part.replace(/\s/g, '').split('')) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function checkSentences({ sentences, blocks, posted: { content } }: Document): void {
  let last = { block: 0, end: 0, offset: 0 };
  for (const [index, { block, kind, offset, start, end, ...sentence }] of sentences.entries()) {
    expect({ index: sentence.index, kind }).toEqual({ index, kind: blocks[block]?.kind });
    expect(blocks[block]?.text.startsWith(sentence.text, offset)).toBe(true);
    expect(sentence.text).toBe(sentence.text.trim());
    expect(block).toBeGreaterThanOrEqual(last.block);
    if (block === last.block) expect(offset).toBeGreaterThanOrEqual(last.offset);
    expect(start).toBeGreaterThanOrEqual(last.end);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(content.length);
    expect([splitsPair(content, start), splitsPair(content, end)]).toEqual([false, false]);
    last = { block, end, offset: offset + sentence.text.length };
  }
}

/** Every character of a block leads to a stretch of the page, and none to one before that of the character before. */
function checkBlocks({ blocks, posted: { content } }: Document): void {
  for (const { text, runs } of blocks) {
    let last = 0;
    for (let at = 0; at < text.length; at += 1) {
      const [start, end] = [postedStart(runs, at), postedEnd(runs, at + 1)];
      expect(start >= last && end >= start && end <= content.length).toBe(true);
      last = start;
    }
  }
}

function check(page: PostedPage): Document | undefined {
  const document = segmentedPage(page);
  if (document === undefined) return undefined;
  expect(document.sentences.length).toBeGreaterThan(0);
  checkSentences(document);
  checkBlocks(document);
  return document;
}

describe('whatever is posted, sentences are in order and lead back to it', () => {
  test('as plain text, whose characters stand where they are said to', () => {
    fc.assert(
      fc.property(hostilePage, fc.option(hostilePage, { nil: undefined }), (text, title) => {
        const document = check({ text, title });
        for (const sentence of document?.sentences ?? []) {
          const slice = text.slice(sentence.start, sentence.end);
          if (!/[&<]/.test(slice)) expect(isWithin(sentence.text, slice)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('as HTML', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        check({ html });
      }),
      RUNS,
    );
  });

  test('twice the same', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        expect(segmentedPage({ html })).toEqual(segmentedPage({ html }));
      }),
      { numRuns: 50 },
    );
  });
});
