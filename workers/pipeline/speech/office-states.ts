import type { Document, Mention } from '../document.ts';
import { bySentence } from '../grouping.ts';

/** Between a name and the title behind it stand a comma and a few words: "Lima, Peru's prime minister". */
const FARTHEST = 6;

function isTied(document: Document, person: Mention, state: Mention): boolean {
  const titles = (document.titles[person.sentence] ?? []).filter(({ kind }) => kind === 'office');
  const tokens = document.tokens[person.sentence] ?? [];
  // "Kenyan President", "Estonia's former prime minister".
  const owns = (from: number): boolean => {
    const gap = tokens.slice(state.to, from);
    const isLong =
      from < state.to || gap.length > 2 || gap.some(({ shape }) => shape !== 'lower' && shape !== 'punctuation');
    return !isLong && (gap.length === 0 || gap[0]?.lower === "'s" || gap.every(({ upos }) => upos === 'ADJ'));
  };
  const follows = (to: number): boolean => {
    const gap = tokens.slice(to, state.from).map(({ lower }) => lower);
    return gap[0] === 'of' && gap.length <= 2 && (gap[1] ?? 'the') === 'the';
  };
  return titles.some((title) => {
    const gap = person.from - title.to;
    const isBefore = gap === 0 || (gap === 1 && tokens[title.to]?.text === ',');
    // "the president of Peru, Ana Lima": the state lies between the two.
    const isAround = state.from >= title.to && state.to <= person.from && gap <= FARTHEST;
    const between = tokens.slice(person.to, title.from);
    const isBehind = title.from > person.to && title.from - person.to <= FARTHEST && between[0]?.text === ',';
    return (isBefore || isAround || isBehind) && (owns(title.from) || follows(title.to));
  });
}

/** The state in whose name each person of the article speaks: "Kenyan President Ruto", "Lima, prime minister of Peru". */
export function officeStates(document: Document): Map<string, Mention> {
  const states = new Map<string, Mention>();
  for (const mentions of bySentence(document.mentions).values()) {
    const own = mentions.filter(({ type, entity }) => type === 'State' && entity !== undefined);
    if (own.length === 0) continue;
    for (const person of mentions) {
      if (person.type !== 'Person' || person.entity === undefined || states.has(person.entity)) continue;
      const near = own.filter(({ from }) => Math.abs(from - person.from) <= 2 * FARTHEST);
      const state = near.find((candidate) => isTied(document, person, candidate));
      if (state !== undefined) states.set(person.entity, state);
    }
  }
  return states;
}
