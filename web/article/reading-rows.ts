import type { AnnotatedSentence, ArticleAnnotations, StatedClaim, Statement } from '../../schema/annotations.ts';

/** A claim as one sentence states it. */
export type ClaimHere = { claim: StatedClaim; statement: Statement };
/** A sentence and what it states, in the order of the words. */
export type ReadingRow = { sentence: AnnotatedSentence; claims: readonly ClaimHere[] };

/** The sentences of an article, each with the claims that it states; one that several state stands beside each of them. */
export function readingRows({ sentences, claims }: ArticleAnnotations): ReadingRow[] {
  const bySentence = new Map<number, ClaimHere[]>();
  for (const claim of claims) {
    for (const statement of claim.evidence) {
      const known = bySentence.get(statement.sentence);
      if (known) known.push({ claim, statement });
      else bySentence.set(statement.sentence, [{ claim, statement }]);
    }
  }
  const inOrder = (a: ClaimHere, b: ClaimHere): number =>
    a.statement.start - b.statement.start || a.statement.end - b.statement.end;
  return sentences.map((sentence) => ({ sentence, claims: (bySentence.get(sentence.index) ?? []).sort(inOrder) }));
}
