import type { QualifiedClaim, TokenSpan } from '../claim.ts';
import type { Document } from '../document.ts';
import { buildTree, prepositionOf, type SentenceTree } from '../grammar/sentence-tree.ts';
import { bySentence, groupBy } from '../grouping.ts';
import type { Token } from '../token.ts';
import type { Telling } from './tellings.ts';

/** One event in one sentence: the claims that one trigger gave, a pair of its partners each. */
export interface ToldEvent {
  readonly sentence: number;
  /** Where its trigger begins. */
  readonly from: number;
  /** The tokens that tell it: its trigger, and what is the object of that: "agreed to a truce". */
  readonly tokens: ReadonlySet<number>;
  readonly tellings: readonly Telling[];
  /** A claim of each telling, as that sentence has it. */
  readonly claims: readonly QualifiedClaim[];
  /** The lemmas of these, with those that are nouns, in the singular and the plural. */
  readonly words: ReadonlySet<string>;
  readonly singulars: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  /** All lemmas and entities of its sentence: what has been told beside it. */
  readonly around: ReadonlySet<string>;
}

const isObject = (tree: SentenceTree, at: number): boolean => {
  const { relation = '' } = tree.tokens[at] ?? {};
  if (relation === 'obl') return ['to', 'on'].includes(prepositionOf(tree, at));
  return relation === 'obj' || relation === 'nsubj:pass';
};

function tellingTokens(tree: SentenceTree, { from, to }: TokenSpan): number[] {
  const trigger = Array.from({ length: to - from }, (_, step) => from + step);
  const objects = trigger.flatMap((at) => tree.children[at] ?? []).filter((child) => isObject(tree, child));
  return [...new Set([...trigger, ...objects])];
}

function wordsOf(document: Document, { sentence, trigger }: QualifiedClaim) {
  const tree = buildTree(document.tokens[sentence] ?? []);
  const tokens = tellingTokens(tree, trigger);
  const words = tokens.flatMap((at) => tree.tokens[at] ?? []);
  const lemmas = (of: readonly Token[]): Set<string> => new Set(of.map(({ lemma }) => lemma));
  return {
    tokens: new Set(tokens),
    words: lemmas(words),
    singulars: lemmas(words.filter(({ tag }) => tag === 'NN')),
    plurals: lemmas(words.filter(({ tag }) => tag === 'NNS')),
  };
}

/** The events of every sentence, in the order of their triggers. */
export function toldEvents(document: Document, tellings: readonly Telling[]): ToldEvent[] {
  const owned = tellings.flatMap((telling) =>
    telling.claims.flatMap((index) => {
      const claim = document.claims[index];
      return claim === undefined ? [] : [{ claim, telling }];
    }),
  );
  const mentions = bySentence(document.mentions);
  const groups = groupBy(owned, ({ claim: { predicate, sentence, trigger, mode = '' } }) =>
    [sentence, predicate, mode, trigger.from, trigger.to].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { sentence, trigger } = first.claim;
    const around = [
      ...(document.tokens[sentence] ?? []).flatMap(({ lemma, lower }) => [lemma, lower]),
      ...(mentions.get(sentence) ?? []).map(({ entity = '' }) => entity),
    ];
    return [
      {
        sentence,
        from: trigger.from,
        tellings: group.map(({ telling }) => telling),
        claims: group.map(({ claim }) => claim),
        ...wordsOf(document, first.claim),
        around: new Set(around),
      },
    ];
  });
}
