import type { Document, Mention } from '../document.ts';

/** Whether a short form in brackets shortens common nouns: "a rotation and resupply (RORE) mission". */
function shortensNouns(document: Document, { sentence, from, to }: Mention): boolean {
  const tokens = document.tokens[sentence] ?? [];
  const isBracketed = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && to - from === 1;
  return isBracketed && tokens[from]?.shape === 'upper' && tokens[from - 2]?.shape === 'lower';
}

/** Drops what the language model takes for a name and the article explains as a short form of common nouns. */
export function withoutShortForms(document: Document, mentions: readonly Mention[]): Mention[] {
  const byModel = mentions.filter(({ rule }) => rule.startsWith('model'));
  const short = new Set(byModel.filter((mention) => shortensNouns(document, mention)).map(({ name }) => name));
  return mentions.filter(({ rule, name }) => !rule.startsWith('model') || !short.has(name));
}
