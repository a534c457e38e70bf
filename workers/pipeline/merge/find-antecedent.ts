import type { QualifiedAnaphor } from '../claim.ts';
import type { AnaphoraLexicon, EventFamily } from '../claims/anaphora/anaphora-lexicon.ts';
import type { Document } from '../document.ts';
import type { Token } from '../token.ts';
import { fits, isOfFamily } from './fits.ts';
import type { ToldEvent } from './told-event.ts';

/** How many sentences back an event may have been told, or named, last. */
const REACH = 3;

export interface Antecedent {
  readonly family: EventFamily;
  readonly told: ToldEvent;
}

/** An article as antecedents are looked for in it; `settled` are nouns that name no event but one that is told. */
export interface Discourse {
  readonly document: Document;
  readonly lexicon: AnaphoraLexicon;
  readonly told: ReadonlyMap<number, readonly ToldEvent[]>;
  readonly settled: (sentence: number, word: number) => boolean;
}

/** "Met at a summit in Cairo. The summit …": the noun itself stands there, beside the event. */
function standsBeside({ document }: Discourse, noun: Token | undefined, { sentence, tokens: own }: ToldEvent): boolean {
  const tokens = document.tokens[sentence] ?? [];
  return tokens.some(({ lemma, tag }, at) => lemma === noun?.lemma && tag === noun.tag && !own.has(at));
}

/** Whether a sentence tells of an event of the kind of which nobody knows whose it is: "A bomb attack killed three." */
function tellsOther(discourse: Discourse, families: readonly EventFamily[], sentence: number, to?: number): boolean {
  const tokens = (discourse.document.tokens[sentence] ?? []).slice(0, to);
  return tokens.some(({ lemma, upos, relation }, at) => {
    if (upos !== 'NOUN' && upos !== 'VERB') return false;
    const isEvent = families.some(({ words }) => words.has(lemma)) && relation !== 'compound';
    return isEvent && !discourse.settled(sentence, at);
  });
}

const subjectsOf = ({ told }: Antecedent): string => JSON.stringify(told.claims.map(({ subject }) => subject).sort());

const endsOf = ({ told: { claims } }: Antecedent): string =>
  JSON.stringify(claims.map(({ subject, object = '' }) => [subject, object].sort().join()).sort());

const countOf = (found: readonly Antecedent[], keyOf: (antecedent: Antecedent) => string): number =>
  new Set(found.map(keyOf)).size;

/**
 * What one sentence tells that an anaphor may mean, where that is one event: with the same partners, or of what one does
 * what is called by its noun, or names whom it befalls: "attacked the garrison, killing nine".
 */
function oneEvent(found: readonly Antecedent[], noun: string): readonly Antecedent[] {
  if (countOf(found, endsOf) < 2) return found;
  if (countOf(found, subjectsOf) > 1) return [];
  const called = found.filter(({ told: { words } }) => words.has(noun));
  const named = (called.length > 0 ? called : found).filter(({ told }) => told.claims.some(({ object }) => object));
  return countOf(named, endsOf) === 1 ? named : [];
}

/**
 * The event that a definite noun names again: the last one told of its kind, in the few sentences before, with which
 * nothing disagrees; several where more than one trigger tells it ("agreed and signed"). None, where two with different
 * partners stand equally near, or where one of the kind whose partners are unknown stands between.
 */
export function findAntecedents(discourse: Discourse, anaphor: QualifiedAnaphor): readonly Antecedent[] {
  const { document, lexicon, told } = discourse;
  const { sentence, word } = anaphor;
  const token = document.tokens[sentence]?.[word];
  const noun = token?.lemma ?? '';
  const families = lexicon.byNoun.get(noun) ?? [];
  const isTold = (at: number): ToldEvent[] =>
    (told.get(at) ?? []).filter((event) => families.some((family) => isOfFamily(family, event)));
  // What its own sentence tells before it is what it means.
  if (isTold(sentence).some(({ from }) => from < word) || tellsOther(discourse, families, sentence, word)) return [];
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at -= 1) {
    const events = isTold(at).filter((event) => !standsBeside(discourse, token, event));
    const found = events.flatMap((event) =>
      families
        .filter((family) => isOfFamily(family, event) && fits(family, noun, anaphor, event))
        .map((family) => ({ family, told: event })),
    );
    if (found.length > 0) return oneEvent(found, noun);
    if (events.length === 0 && tellsOther(discourse, families, at)) return [];
  }
  return [];
}
