import { entitySpans } from './entity-spans.ts';
import type { Side, SideWord, Span } from './side.ts';

/** A sentence of either side; heads count within the sentence. */
export interface SideSentence {
  readonly words: readonly (Omit<SideWord, 'start' | 'end'> & { readonly entity?: string | undefined })[];
  readonly places: readonly Span[];
  readonly tokens: readonly Span[];
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Puts sentences one after the other into one side of a comparison. */
export function toSide(sentences: readonly SideSentence[]): Side {
  const words: SideWord[] = [];
  for (const { words: ofSentence, places } of sentences) {
    const first = words.length;
    for (const [index, { form, upos, tag, lemma, head, relation }] of ofSentence.entries()) {
      const place = places[index] ?? NOWHERE;
      words.push({
        start: place.start,
        end: place.end,
        form,
        upos,
        tag,
        lemma,
        relation,
        head: head !== undefined && head >= 0 ? first + head : head,
      });
    }
  }
  return {
    words,
    tokens: sentences.flatMap(({ tokens }) => tokens),
    sentences: sentences.map(({ places }) => ({
      start: places[0]?.start ?? 0,
      end: places.at(-1)?.end ?? 0,
    })),
    entities: sentences.flatMap(({ words: ofSentence, places }) =>
      entitySpans(
        ofSentence.map(({ entity }) => entity),
        places,
      ),
    ),
  };
}
