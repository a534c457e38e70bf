import { bySentence } from '../by-sentence.ts';
import type { Document, Mention } from '../document.ts';

/** A pronoun later in its sentence may mean somebody of that sentence. */
const OPENING_TOKENS = 2;
const SUBJECT_REACH = 3;

/**
 * Whom "he" or "she" at the head of a sentence means: the only person of the sentence before, or the one that opens
 * it. With two people further in, nobody is better than the wrong one.
 */
function antecedent(before: readonly Mention[]): Mention | undefined {
  const people = before.filter((mention) => mention.type === 'Person' && mention.chain !== undefined);
  const first = people[0];
  const isOnly = people.every((mention) => mention.chain === first?.chain);
  return first !== undefined && (isOnly || first.from <= SUBJECT_REACH) ? first : undefined;
}

/** He and she where they open a sentence, chained from one sentence to the next. */
export function findPronouns(document: Document): Mention[] {
  const mentions = bySentence(document.mentions);
  const found: Mention[] = [];
  document.tokens.forEach((tokens, sentence) => {
    const at = tokens.findIndex(
      (token, index) => index <= OPENING_TOKENS && (token.lower === 'he' || token.lower === 'she'),
    );
    const isNear = (document.sentences[sentence]?.block ?? 0) - (document.sentences[sentence - 1]?.block ?? 0) <= 1;
    const person = at < 0 || !isNear ? undefined : antecedent(mentions.get(sentence - 1) ?? []);
    if (person?.chain === undefined) return;
    const { name, chain } = person;
    const place = { sentence, from: at, to: at + 1 };
    const pronoun: Mention = { ...place, type: 'Person', form: 'pronoun', name, rule: 'person-pronoun', chain };
    found.push(pronoun);
    mentions.set(sentence, [pronoun, ...(mentions.get(sentence) ?? [])]);
  });
  return found;
}
