import type { Document, Mention } from '../../document.ts';
import type { Token } from '../../token.ts';

/** In how many sentences below a headline its event is looked for. */
const LEAD = 2;

const isVerb = ({ tag }: Token): boolean => tag.startsWith('VB');

/**
 * Where the sentences below the headline tell its event again: the same verb, in a sentence that names to whom it was
 * done. "ECOWAS suspends Niger" happened when "West African leaders suspended Niger on Wednesday".
 */
export function eventInLead(
  { sentences, tokens }: Document,
  { sentence, head, object }: { readonly sentence: number; readonly head: number; readonly object?: string },
  mentionsOf: (sentence: number) => readonly Mention[],
): { readonly sentence: number; readonly head: number } | undefined {
  const verb = tokens[sentence]?.[head];
  if (sentence !== 0 || sentences[0]?.kind !== 'heading' || verb === undefined || !isVerb(verb)) return undefined;
  const lead = sentences.filter(({ kind }) => kind === 'prose').slice(0, LEAD);
  for (const { index } of lead) {
    const at = (tokens[index] ?? []).findIndex((token) => isVerb(token) && token.lemma === verb.lemma);
    const isNamed = object === undefined || mentionsOf(index).some(({ entity }) => entity === object);
    if (at >= 0 && isNamed) return { sentence: index, head: at };
  }
  return undefined;
}
