import type { Mention } from './document.ts';

/** The mentions of each sentence, in their order; sentences without any are absent. */
export function bySentence(mentions: readonly Mention[]): Map<number, Mention[]> {
  const grouped = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const own = grouped.get(mention.sentence);
    if (own === undefined) grouped.set(mention.sentence, [mention]);
    else own.push(mention);
  }
  return grouped;
}
