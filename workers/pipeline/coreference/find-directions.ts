import type { Document, Mention } from '../document.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';
import type { Token } from '../token.ts';

const DIRECTIONS = new Set(['North', 'South']);

/** "North" and "South" to the state of the article whose name begins so; the first one named wins. */
function directionStates(mentions: readonly Mention[], states: ReadonlyMap<string, State>): Map<string, State> {
  const found = new Map<string, State>();
  for (const mention of mentions) {
    const state = mention.type === 'State' ? states.get(mention.iso3 ?? '') : undefined;
    const first = state?.name.split(' ')[0] ?? '';
    if (state !== undefined && DIRECTIONS.has(first) && !found.has(first)) found.set(first, state);
  }
  return found;
}

/** "the North" alone, possibly with an adjective before it: not "the North Sea", "the north of the country". */
function isAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at).some((token) => token.lower === 'the');
  const next = tokens[at + 1];
  return before && next?.lower !== 'of' && next?.text !== '-' && (next === undefined || next.shape !== 'title');
}

/** "the North" and "the South" for a state that the article has named. */
export function findDirections(document: Document, states: ReadonlyMap<string, State>): Mention[] {
  const known = directionStates(document.mentions, states);
  if (known.size === 0) return [];
  const taken = takenTokens(document.mentions);
  const found: Mention[] = [];
  document.tokens.forEach((tokens, sentence) => {
    tokens.forEach((token, at) => {
      const state = DIRECTIONS.has(token.text) ? known.get(token.text) : undefined;
      if (state === undefined || !isAlone(tokens, at) || taken.has(tokenKey(sentence, at))) return;
      const { iso3, name } = state;
      const place = { sentence, from: at, to: at + 1 };
      found.push({
        ...place,
        type: 'State',
        form: 'nominal',
        name,
        iso3,
        rule: 'state-direction',
        chain: `State:${iso3}`,
      });
    });
  });
  return found;
}
