import type { QualifiedAnaphor, QualifiedClaim } from '../claim.ts';
import type { AnaphoraLexicon } from '../claims/anaphora/anaphora-lexicon.ts';
import type { Document } from '../document.ts';
import { buildTree, dependent } from '../grammar/sentence-tree.ts';
import { append, bySentence } from '../grouping.ts';
import { type Antecedent, findAntecedents } from './find-antecedent.ts';
import { timeOfEvent } from './fits.ts';
import { type Telling, tell } from './tellings.ts';
import { type ToldEvent, toldEvents } from './told-event.ts';

/** Names the event bare, so that it is none but the one last told, whether or not it could be joined to it. */
const isBare = ({ parties, details, isDated }: QualifiedAnaphor): boolean =>
  parties.length === 0 && details.length === 0 && !isDated;

/**
 * The evidence of a sentence that names the event of a claim again. Who takes part, whether it happened and who says so
 * are those of the claim: who calls an event "the attack" takes it from whoever told of it.
 */
function toEvidence(anaphor: QualifiedAnaphor, { family, told }: Antecedent, claim: QualifiedClaim): QualifiedClaim {
  const { sentence, word } = anaphor;
  const { time: _time, place: _place, ...known } = claim;
  const time = timeOfEvent(family, anaphor, claim);
  const words = { from: word, to: word + 1 };
  return {
    ...known,
    sentence,
    head: word,
    trigger: words,
    span: words,
    rule: family.id,
    antecedent: claim.antecedent ?? told.sentence,
    ...(time === undefined ? {} : { time }),
    ...(anaphor.place === undefined ? {} : { place: anaphor.place }),
  };
}

/** The event where it is named again, with the words and the place of where it was told: a later sentence may mean it. */
function toldAgain(
  { sentence, word }: QualifiedAnaphor,
  told: ToldEvent,
  evidence: readonly QualifiedClaim[],
): ToldEvent {
  const claims = evidence.map((claim, at) => ({ ...told.claims[at], ...claim }));
  return { ...told, sentence, from: word, tokens: new Set([word]), claims };
}

/**
 * Finds what event each definite event noun without partners means ("the meeting", "the attack"), and adds its sentence
 * to the tellings of that event. Gives the claims that this adds, whose indices follow those of the document's.
 */
export function joinAnaphors(
  document: Document,
  tellings: readonly Telling[],
  lexicon: AnaphoraLexicon,
): readonly QualifiedClaim[] {
  const told = bySentence(toldEvents(document, tellings));
  const bare = bySentence(document.anaphors.filter(isBare));
  const settled = (sentence: number, word: number): boolean =>
    bare.get(sentence)?.some((anaphor) => anaphor.word === word) === true ||
    dependent(buildTree(document.tokens[sentence] ?? []), word, 'cop') !== undefined;
  const added: QualifiedClaim[] = [];
  for (const anaphor of document.anaphors) {
    // "convicted and sentenced" are two triggers of one claim, and one piece of evidence more.
    const done = new Set<Telling>();
    for (const antecedent of findAntecedents({ document, lexicon, told, settled }, anaphor)) {
      const evidence = antecedent.told.claims.map((claim) => toEvidence(anaphor, antecedent, claim));
      append(told, anaphor.sentence, toldAgain(anaphor, antecedent.told, evidence));
      evidence.forEach((claim, at) => {
        const telling = antecedent.told.tellings[at];
        if (telling === undefined || done.has(telling)) return;
        done.add(telling);
        tell(telling, document.claims.length + added.push(claim) - 1, claim);
      });
    }
  }
  return added;
}
