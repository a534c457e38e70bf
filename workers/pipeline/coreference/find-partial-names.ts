import type { Document, Mention, Sentence } from '../document.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';
import type { Token } from '../token.ts';
import type { PersonRegistry } from './person-registry.ts';

/** The longest part of a name that is looked up: "Luiz Inácio Lula". */
const LONGEST = 4;

function partEnd(tokens: readonly Token[], from: number, isCovered: (at: number) => boolean): number {
  let end = from;
  while (end - from < LONGEST) {
    const token = tokens[end];
    const isTied =
      token?.text === '-' && end > from && tokens[end + 1]?.start === token.end && tokens[end - 1]?.end === token.start;
    if (isCovered(end) || (token?.shape !== 'title' && token?.shape !== 'upper' && !isTied)) break;
    end += 1;
  }
  return tokens[end - 1]?.text === '-' ? end - 1 : end;
}

function findIn(
  sentence: Sentence,
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  people: PersonRegistry,
): Mention[] {
  const found: Mention[] = [];
  const isCovered = (at: number): boolean => taken.has(tokenKey(sentence.index, at));
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.shape === 'punctuation' || tokens[from]?.classes.has('function')) continue;
    for (let to = partEnd(tokens, from, isCovered); to > from; to -= 1) {
      const name = sentence.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
      const person = people.find(name);
      if (person === undefined) continue;
      person.weight += 1;
      const place = { sentence: sentence.index, from, to };
      found.push({ ...place, type: 'Person', form: 'name', name, rule: 'person-part-of-name', chain: person.chain });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Surnames and other parts of the names of people who are named in full somewhere in the article. */
export function findPartialNames(document: Document, people: PersonRegistry): Mention[] {
  const taken = takenTokens(document.mentions);
  return document.sentences.flatMap((sentence) =>
    findIn(sentence, document.tokens[sentence.index] ?? [], taken, people),
  );
}
