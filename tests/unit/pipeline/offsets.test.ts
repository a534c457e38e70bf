import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../../schema/extraction.ts';
import { EmptyArticleError } from '../../../workers/pipeline/clean/empty-article-error.ts';
import { read } from './traced-reading.ts';

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ');

/** What carries offsets and its own words, which must stand there in the posted text. */
const located = ({ sentences, mentions }: Extraction) => [
  ...sentences.map(({ start, end, text }) => ({ start, end, surface: text })),
  ...mentions,
];

/** Evidence has no words of its own: what stands there must be a part of its sentence. */
const evidenceOf = ({ sentences, claims }: Extraction) =>
  claims.flatMap(({ evidence }) =>
    evidence.map(({ sentence, start, end }) => ({ start, end, within: sentences[sentence]?.text ?? '' })),
  );

async function readOrNothing(text: string): Promise<Extraction | undefined> {
  try {
    return await read({ text, publishedAt: '2024-03-27' });
  } catch (error) {
    if (error instanceof EmptyArticleError) return undefined;
    throw error;
  }
}

const pieces = fc.constantFrom(
  'Kenyan President William Ruto met Abiy Ahmed in Nairobi on Monday.',
  'Kim Jong Un’s sister, Kim Yo Jong, said no to talks with Japan.',
  'the U.S. ',
  '“It is over,” he said. ',
  '\n',
  '\r\n\n',
  '  ',
  'Ruto',
  '\u200b',
  '\ud800',
  '👩‍🚒 ',
  'é',
  'مرحبا ',
  '...',
  ' - ',
  '(',
  'No. 10 ',
);
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
);

describe('offsets lead back to the characters as posted', () => {
  test('in plain text, up to line breaks', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const extraction = await readOrNothing(text);
        for (const { start, end, surface } of extraction ? located(extraction) : []) {
          expect(oneSpace(text.slice(start, end))).toBe(oneSpace(surface));
        }
        for (const { start, end, within } of extraction ? evidenceOf(extraction) : []) {
          expect(oneSpace(within)).toContain(oneSpace(text.slice(start, end)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in HTML, past tags and entities', async () => {
    const html = '<p>Kenyan&nbsp;President <b>William</b> Ruto met\n Abiy&#32;Ahmed &amp; others.</p>';
    const { mentions, sentences } = await read({ html });
    const posted = mentions.map(({ start, end }) => html.slice(start, end));
    expect(posted).toEqual(['Kenyan', 'William</b> Ruto', 'Abiy&#32;Ahmed']);
    expect(sentences[0]?.text).toBe('Kenyan President William Ruto met Abiy Ahmed & others.');
  });
});
