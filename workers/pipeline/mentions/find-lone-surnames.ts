import type { Document, Mention } from '../document.ts';
import { append } from '../grouping.ts';
import { longestPhrase } from '../phrase-index.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';
import type { Token } from '../token.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { isCalendar, isCapital } from './scan.ts';

interface Place {
  readonly sentence: number;
  readonly at: number;
}

/** An unknown word named more seldom than this may be anything. */
const LEAST_TIMES = 3;

/** Whether a capital stands alone: in the middle of a sentence or before a verb, and known to no lexicon. */
function standsAlone(tokens: readonly Token[], at: number, lexicon: NameLexicon): boolean {
  const token = tokens[at];
  if (token?.shape !== 'title' || token.classes.has('function') || isCalendar(token) || token.text.length < 3)
    return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (isCapital(before) || isCapital(after) || before?.lower === 'the' || before?.lower === 'a') return false;
  const isKnown = longestPhrase(tokens, at, lexicon.known) !== undefined || lexicon.givenNames.has(token.lower);
  return !isKnown && !lexicon.organizationLast.has(token.lower) && !lexicon.placeLast.has(token.lower);
}

/** Whether the words after a name say what only a person does or has: "hopes", "may want", "'s wife". */
function isHuman(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  if (tokens[next]?.lower === "'s")
    return tokens[next + 1]?.classes.has('personal') === true || tokens[next + 1]?.classes.has('kinship') === true;
  while (next < at + 4 && tokens[next]?.classes.has('auxiliary')) next += 1;
  return tokens[next]?.classes.has('mind') === true;
}

/** Where each unknown lone capital stands, by the word. */
function loneCapitals(document: Document, lexicon: NameLexicon): Map<string, Place[]> {
  const taken = takenTokens(document.mentions);
  const places = new Map<string, Place[]>();
  document.tokens.forEach((tokens, sentence) => {
    if (document.sentences[sentence]?.kind === 'heading') return;
    tokens.forEach((token, at) => {
      if (token.shape !== 'title' || taken.has(tokenKey(sentence, at)) || !standsAlone(tokens, at, lexicon)) return;
      append(places, token.text, { sentence, at });
    });
  });
  return places;
}

/**
 * People whom an article calls by surname only, as commentaries do with those whom every reader knows: named several
 * times, alone, and at least once with a verb or a possession that only people have.
 */
export function findLoneSurnames(document: Document, lexicon: NameLexicon): Mention[] {
  return [...loneCapitals(document, lexicon)].flatMap(([name, places]) => {
    const isPerson =
      places.length >= LEAST_TIMES && places.some(({ sentence, at }) => isHuman(document.tokens[sentence] ?? [], at));
    if (!isPerson) return [];
    return places.map(
      ({ sentence, at }): Mention => ({
        sentence,
        from: at,
        to: at + 1,
        type: 'Person',
        form: 'name',
        name,
        rule: 'person-lone-surname',
      }),
    );
  });
}
