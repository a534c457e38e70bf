import { dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression, TimeValue } from './time-value.ts';

/** The token of the span by which it hangs in the tree: the one whose head is outside. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  let best = from;
  for (let at = from; at < to; at += 1) {
    const { head = -1, relation = '' } = tokens[at] ?? {};
    if (head >= from && head < to) continue;
    if (!/^(?:case|det|punct|cc|mark)$/.test(relation)) return at;
    best = at;
  }
  return best;
}

/** The date modifies a noun behind it: "the 2019 attack", "Monday's vote". */
export function isAttributive(
  { tokens }: SentenceTree,
  { governor, head, to }: Pick<TimeExpression, 'governor' | 'head' | 'to'>,
): boolean {
  const token = tokens[head];
  return token !== undefined && governor >= to && /^(?:compound|nummod|amod|nmod|det)/.test(token.relation);
}

/** A month or more: it oftener belongs to the noun before it than to the verb, "resigned after protests in April". */
const isCoarse = (value: TimeValue): boolean =>
  value.kind === 'period' || value.kind === 'season' || (value.kind === 'date' && value.day === undefined);

/** "the United States, which listed the group in March, said": the date is that of the clause between the commas. */
function verbOfAside(tokens: readonly Token[], from: number, governor: number): number | undefined {
  if (!tokens.slice(from, governor).some(({ text }) => text === ',')) return undefined;
  for (let at = from - 1; at >= 0 && !/^[,:;]$/.test(tokens[at]?.text ?? ''); at -= 1) {
    const { tag = '', relation = '' } = tokens[at] ?? {};
    if (tag.startsWith('VB') && /^(?:acl|advcl)/.test(relation)) return at;
  }
  return undefined;
}

/** "Kone, prime minister from 2014 to 2018, ruled it out": the years are those of the office between the commas. */
function nounOfAside(tokens: readonly Token[], from: number, governor: number): number | undefined {
  if (!tokens.slice(from, governor).some(({ text }) => text === ',')) return undefined;
  for (let at = from - 1; at >= 0 && !/^(?:[,:;]|VB.*)$/.test(tokens[at]?.tag ?? ''); at -= 1) {
    if (tokens[at]?.relation === 'appos') return at;
  }
  return undefined;
}

/**
 * What an expression hangs on, with the tree mended where it cannot be right: a date hung on another date goes to the
 * verb before it, a date made the root to the verb behind it, and that of "after protests in April" to the protests.
 */
export function governorOf(
  tree: SentenceTree,
  { from, head, value }: { readonly from: number; readonly head: number; readonly value: TimeValue },
  found: readonly TimeExpression[],
  lexicon: TimeLexicon,
): number {
  const { tokens } = tree;
  const { head: governor = -1, relation } = tokens[head] ?? {};
  if (governor < 0) {
    return from > 1
      ? -1
      : (dependents(tree, head, 'acl', 'parataxis', 'advcl').find(
          (child) => tokens[child]?.tag.startsWith('VB') === true,
        ) ?? -1);
  }
  if (relation !== 'conj' && found.some(({ from: start, to }) => governor >= start && governor < to)) {
    for (let at = head - 1; at >= 0; at -= 1) if (tokens[at]?.tag.startsWith('VB') === true) return at;
  }
  if (governor > from) return verbOfAside(tokens, from, governor) ?? nounOfAside(tokens, from, governor) ?? governor;
  const before = tokens[from - 1]?.tag === 'IN' ? from - 2 : from - 1;
  const isAfterNoun =
    tokens[before]?.head === governor &&
    tokens[before]?.relation === 'obl' &&
    tokens[governor]?.tag.startsWith('VB') === true;
  const isOther = isAfterNoun && lexicon.shift.has(prepositionOf(tree, before).split(' ')[0] ?? '');
  return isOther && isCoarse(value) ? before : governor;
}
