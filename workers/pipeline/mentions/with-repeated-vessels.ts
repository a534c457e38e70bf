import type { Document, Mention } from '../document.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';

/** Before an abbreviation a ship's name has one word more than the article uses later: "the MV Nordwind", "the Nordwind". */
const bareName = (name: string): string => name.replace(/^\p{Lu}[\p{Lu}/]{1,5} /u, '');

/** A ship that has been named is called again by its name and an article: "the Nordwind was hit". */
export function withRepeatedVessels(document: Document, mentions: readonly Mention[]): readonly Mention[] {
  const ships = new Map<string, Mention>();
  for (const mention of mentions) {
    const bare = bareName(mention.name);
    if (mention.rule === 'vessel' && !/\s/.test(bare) && !ships.has(bare)) ships.set(bare, mention);
  }
  if (ships.size === 0) return mentions;
  const isModels = ({ rule, from, to }: Mention): boolean => rule.startsWith('model') && to - from === 1;
  const taken = takenTokens(mentions.filter((mention) => !isModels(mention)));
  const again: Mention[] = [];
  document.tokens.forEach((tokens, sentence) => {
    tokens.forEach(({ text }, at) => {
      const ship = ships.get(text);
      if (ship === undefined || tokens[at - 1]?.lower !== 'the' || taken.has(tokenKey(sentence, at))) return;
      if (tokens[at + 1]?.shape === 'title') return;
      again.push({ ...ship, sentence, from: at, to: at + 1, rule: 'vessel-again' });
    });
  });
  const places = new Set(again.map(({ sentence, from }) => tokenKey(sentence, from)));
  const kept = mentions.filter(
    (mention) => !isModels(mention) || !places.has(tokenKey(mention.sentence, mention.from)),
  );
  return [...kept, ...again].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}
