import type { Document, Mention } from '../document.ts';
import { longestPhrase } from '../phrase-index.ts';
import type { Token } from '../token.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { isCapital } from './scan.ts';

const LONGEST = 3;

/** Whether a name of the language model could be a given name and a surname, as far as its words go. */
function isLikePerson({ rule, type, name }: Mention, lexicon: NameLexicon): boolean {
  const words = name.split(' ');
  if (rule !== 'model' || type === 'Person' || words.length < 2 || words.length > LONGEST) return false;
  return words.every(
    (word) => /^\p{Lu}[\p{L}\p{M}’']*\p{Ll}/u.test(word) && !lexicon.organizationLast.has(word.toLowerCase()),
  );
}

/** "Molefe said", "Molefe's wife": a bare capital that does or has what only a person does or has. */
function isPersonAlone(tokens: readonly Token[], at: number, { evidence, known }: NameLexicon): boolean {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined || isCapital(before) || isCapital(after) || before?.lower === 'the') return false;
  if (before?.text === '-' || longestPhrase(tokens, at, known) !== undefined) return false;
  const owned = after?.tag === 'POS' ? tokens[at + 2] : undefined;
  if (owned?.classes.has('kinship') || owned?.classes.has('personal')) return true;
  const verb = tokens[token.head];
  const isSaid =
    verb?.classes.has('speech') || verb?.classes.has('mind') || evidence.personVerbs.has(verb?.lemma ?? '');
  return token.relation === 'nsubj' && isSaid === true;
}

/**
 * A name that the language model takes for a body or a town is a person's where the article goes on with its last word
 * alone and has it speak: papers call people by their surnames, and bodies and towns by no such part.
 */
export function withSurnameBearers(
  document: Document,
  mentions: readonly Mention[],
  lexicon: NameLexicon,
): readonly Mention[] {
  const bearers = new Map<string, string[]>();
  for (const mention of mentions) {
    if (!isLikePerson(mention, lexicon)) continue;
    const surname = mention.name.split(' ').at(-1) ?? '';
    bearers.set(surname, [...(bearers.get(surname) ?? []), mention.name]);
  }
  if (bearers.size === 0) return mentions;
  const people = new Set<string>();
  for (const tokens of document.tokens) {
    tokens.forEach((token, at) => {
      const names = bearers.get(token.text);
      if (names !== undefined && isPersonAlone(tokens, at, lexicon)) for (const name of names) people.add(name);
    });
  }
  return mentions.map((mention) =>
    mention.rule === 'model' && people.has(mention.name)
      ? { ...mention, type: 'Person' as const, rule: 'person-by-surname' }
      : mention,
  );
}
