import { dependents } from '../grammar/sentence-tree.ts';
import type { Discourse } from './discourse.ts';
import { personsAt, type Resolved, type SentenceView } from './sentence-view.ts';

/** A noun that means somebody whom no name tells: a pronoun near it means that person. */
export function isUnnamedPerson(view: SentenceView, at: number, discourse: Discourse): boolean {
  const token = view.tokens[at];
  if (token === undefined || personsAt(view, at).length > 0) return false;
  if (token.tag === 'PRP') return /^(?:he|she)$/.test(token.lower);
  if (token.tag !== 'NN' && token.tag !== 'NNP') return false;
  if (view.mentions.some(({ from, to, form }) => form === 'name' && from <= at && at < to)) return false;
  // "As a colonel he commanded it": who is something is the pronoun itself; "no member", "higher than senator": nobody is.
  const before = dependents(view.tree, at, 'case', 'mark', 'det').map((child) => view.tokens[child]?.lower ?? '');
  if (before.some((word) => /^(?:as|than|no|any|every)$/.test(word))) return false;
  // "Davit, a former leader", "Davit is a historian" and "The father was Davit" are one person.
  const above = token.relation === 'nsubj' && dependents(view.tree, token.head, 'cop').length > 0 ? [token.head] : [];
  const described = token.relation === 'appos' ? [token.head] : [...dependents(view.tree, at, 'nsubj'), ...above];
  if (described.some((other) => personsAt(view, other).length > 0)) return false;
  const isTitle = view.titles.some(
    ({ from, to, kind }) =>
      from <= at && at < to && kind !== 'honorific' && !view.mentions.some((mention) => mention.from === to),
  );
  return (
    isTitle || token.entity.endsWith('PERSON') || discourse.lexicon.nounKinds.get(token.lower)?.has('human') === true
  );
}

/** The one person whom a noun names. */
export const personAt = (view: SentenceView, at: number): Resolved | undefined => {
  const own = personsAt(view, at);
  return own.length === 1 && own[0]?.type === 'Person' ? own[0] : undefined;
};

/** Who says the quotation in which a token stands. */
export function speakers(view: SentenceView): Set<string> {
  const chains = new Set<string>();
  view.tokens.forEach((token, at) => {
    if (view.quoted[at] || !(token.classes.has('speech') || token.classes.has('mind'))) return;
    for (const subject of dependents(view.tree, at, 'nsubj')) {
      for (const { chain } of personsAt(view, subject)) chains.add(chain);
    }
  });
  return chains;
}
