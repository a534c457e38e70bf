import type { SentenceView } from './sentence-view.ts';
import type { TriggerPattern } from './trigger-pattern.ts';

/** How far below the head a fixed word of a trigger may hang: "place [him] under arrest" is two steps. */
const DEPTH = 3;

function find(view: SentenceView, at: number, words: readonly string[], depth: number): number | undefined {
  const { tokens, children } = view.tree;
  for (const child of children[at] ?? []) {
    const token = tokens[child];
    if (token === undefined) continue;
    if (words.includes(token.lemma) || words.includes(token.lower)) return child;
    // Names and clauses have words of their own.
    const isOpen =
      depth > 1 &&
      !token.relation.startsWith('nsubj') &&
      !token.relation.startsWith('acl') &&
      token.relation !== 'conj' &&
      token.relation !== 'advcl';
    const below = isOpen ? find(view, child, words, depth - 1) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The tokens of a trigger's fixed words, or nothing when one is missing. */
export function matchFixed(view: SentenceView, head: number, pattern: TriggerPattern): number[] | undefined {
  const found: number[] = [];
  for (const words of pattern.fixed) {
    const at = [head, ...found].map((anchor) => find(view, anchor, words, DEPTH)).find((token) => token !== undefined);
    // In the passive the fixed object is the subject: "ties were severed".
    const subject = at ?? passiveSubject(view, head, words);
    if (subject === undefined) return undefined;
    found.push(subject);
  }
  return found;
}

function passiveSubject(view: SentenceView, head: number, words: readonly string[]): number | undefined {
  const { tokens, children } = view.tree;
  const own = (children[head] ?? []).find(
    (child) => tokens[child]?.relation === 'nsubj:pass' && words.includes(tokens[child]?.lemma ?? ''),
  );
  if (own !== undefined) return own;
  const { relation, head: noun = -1 } = tokens[head] ?? {};
  return relation === 'acl' && words.includes(tokens[noun]?.lemma ?? '') ? noun : undefined;
}
