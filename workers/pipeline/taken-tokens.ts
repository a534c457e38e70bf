import type { Mention } from './document.ts';

/** One number per token of the article: the longest sentence has fewer tokens than this. */
export const tokenKey = (sentence: number, at: number): number => sentence * 10_000 + at;

/** The tokens that are part of a mention already. */
export function takenTokens(mentions: readonly Mention[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { sentence, from, to } of mentions) {
    for (let at = from; at < to; at += 1) taken.add(tokenKey(sentence, at));
  }
  return taken;
}
