import type { Document, Mention, Sentence } from '../document.ts';
import { append } from '../grouping.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';
import type { Token } from '../token.ts';
import type { KnownPerson } from './known-person.ts';
import { useOfName } from './name-use.ts';
import type { PersonRegistry } from './person-registry.ts';

/** The longest part of a name that is looked up: "Luiz Inácio Lula". */
const LONGEST = 4;

function partEnd(tokens: readonly Token[], from: number, isCovered: (at: number) => boolean): number {
  let end = from;
  while (end - from < LONGEST) {
    const token = tokens[end];
    const isTied =
      token?.text === '-' && end > from && tokens[end + 1]?.start === token.end && tokens[end - 1]?.end === token.start;
    const isSuffix = end > from && /^(?:jr|sr)\.?$/.test(token?.lower ?? '');
    if (isCovered(end) || (token?.shape !== 'title' && token?.shape !== 'upper' && !isTied && !isSuffix)) break;
    end += 1;
  }
  return tokens[end - 1]?.text === '-' ? end - 1 : end;
}

/** Whether a lone given name does what only a person does: speaks, thinks, or stands as the subject of a verb. */
function actsAsPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const verb = tokens[token?.head ?? -1];
  const isSubject = token?.relation.startsWith('nsubj') === true && verb?.upos === 'VERB';
  const isActed = /^(?:obj|iobj|nmod:poss|obl:agent)/.test(token?.relation ?? '');
  if (isActed && token?.entity === 'B-PERSON') return true;
  return isSubject && (verb.classes.has('speech') || verb.classes.has('mind') || token?.entity === 'B-PERSON');
}

/** A surname that is also a small word or a month ("May") only where the grammar has it as a name. */
function mayBeName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.shape === 'punctuation') return false;
  if (!token.classes.has('function') && !token.classes.has('month')) return true;
  const isArgument = /^(?:nsubj|obj|iobj|nmod:poss|obl:agent|flat)/.test(token.relation);
  return token.tag === 'NNP' && isArgument && token.entity.endsWith('PERSON');
}

interface Part {
  readonly mention: Mention;
  readonly person: KnownPerson;
}

function findIn(document: Document, sentence: Sentence, taken: ReadonlySet<number>, people: PersonRegistry): Part[] {
  const tokens = document.tokens[sentence.index] ?? [];
  const found: Part[] = [];
  const isCovered = (at: number): boolean => taken.has(tokenKey(sentence.index, at));
  for (let from = 0; from < tokens.length; from += 1) {
    if (!mayBeName(tokens, from)) continue;
    for (let to = partEnd(tokens, from, isCovered); to > from; to -= 1) {
      const name = sentence.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
      const person = people.knows(name)
        ? people.find(name, useOfName(document, { sentence: sentence.index, from, name }))
        : undefined;
      if (person === undefined) continue;
      person.weight += 1;
      const place = { sentence: sentence.index, from, to };
      found.push({
        person,
        mention: { ...place, type: 'Person', form: 'name', name, rule: 'person-part-of-name', chain: person.chain },
      });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Given names alone of those who are called so: at least once the name does what only a person does. */
function findGivenNames(document: Document, taken: ReadonlySet<number>, people: PersonRegistry): Mention[] {
  const found = new Map<KnownPerson, Mention[]>();
  const sure = new Set<KnownPerson>();
  document.tokens.forEach((tokens, sentence) => {
    tokens.forEach((token, from) => {
      if (token.shape !== 'title' || token.classes.has('ambiguous-name') || taken.has(tokenKey(sentence, from))) return;
      const person = people.byGivenName(token.text);
      if (person === undefined || tokens[from + 1]?.shape === 'title' || tokens[from - 1]?.shape === 'title') return;
      if (actsAsPerson(tokens, from)) sure.add(person);
      const place = { sentence, from, to: from + 1, name: token.text, chain: person.chain } as const;
      const mention: Mention = { ...place, type: 'Person', form: 'name', rule: 'person-given-name-alone' };
      append(found, person, mention);
    });
  });
  return [...found].flatMap(([person, mentions]) => (sure.has(person) ? mentions : []));
}

/** Surnames and other parts of the names of people who are named in full somewhere in the article. */
export function findPartialNames(document: Document, people: PersonRegistry): Mention[] {
  const taken = takenTokens(document.mentions);
  const parts = document.sentences.flatMap((sentence) => findIn(document, sentence, taken, people));
  const mentions = parts.map(({ mention }) => mention);
  const all = takenTokens([...document.mentions, ...mentions]);
  return [...mentions, ...findGivenNames(document, all, people)];
}
