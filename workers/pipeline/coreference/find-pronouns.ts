import { bySentence } from '../by-sentence.ts';
import type { Document, Mention } from '../document.ts';
import type { Token } from '../token.ts';

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

/** "revealed that he" and "his son": inside a sentence only what plainly leans back on its one person is read. */
function leansBack(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  if (word === 'he' || word === 'she')
    return tokens[at - 1]?.lower === 'that' || tokens[at - 1]?.classes.has('speech') === true;
  if (word !== 'his' && word !== 'her') return false;
  return tokens.slice(at + 1, at + 4).some((token) => token.classes.has('kinship'));
}

/** Pronouns further in, where exactly one person stands before them. */
function insideSentence(tokens: readonly Token[], sentence: number, mentions: readonly Mention[]): Mention[] {
  return tokens.flatMap((_, at): Mention[] => {
    if (at <= OPENING_TOKENS || !leansBack(tokens, at)) return [];
    const people = mentions.filter((mention) => mention.type === 'Person' && mention.to <= at);
    const [first] = people;
    if (first?.chain === undefined || people.some((person) => person.chain !== first.chain)) return [];
    const { name, chain } = first;
    const place = { sentence, from: at, to: at + 1 };
    return [{ ...place, type: 'Person', form: 'pronoun', name, rule: 'person-pronoun-inside', chain }];
  });
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
    found.push(...insideSentence(tokens, sentence, mentions.get(sentence) ?? []));
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
