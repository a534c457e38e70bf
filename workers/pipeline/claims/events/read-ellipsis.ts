import type { ReadClaim } from '../../claim.ts';
import { subjectActors } from './agents.ts';
import type { SentenceView } from './sentence-view.ts';

const AUXILIARIES = new Set(['do', 'have', 'be']);
/** What may hang on an auxiliary that stands for a whole clause: its subject, the negation, words that join it. */
const LIGHT = new Set([
  'nsubj',
  'nsubj:pass',
  'aux',
  'advmod',
  'punct',
  'cc',
  'mark',
  'parataxis',
  'conj',
  // after a colon
  'ccomp',
  'discourse',
]);

/** "Peru has not", "Argentina did not": an auxiliary that stands for what is said before. */
function isElliptic({ tree }: SentenceView, at: number): boolean {
  const token = tree.tokens[at];
  if (token === undefined || !AUXILIARIES.has(token.lemma) || token.relation.startsWith('aux')) return false;
  const children = tree.children[at] ?? [];
  const next = tree.tokens[at + 1]?.lower;
  const isNegated = next === 'not' || next === "n't" || next === 'n’t';
  const after = tree.tokens[at + 2];
  const isOver = after === undefined || after.upos === 'PUNCT' || after.upos === 'CCONJ' || after.tag === 'RP';
  return isNegated && isOver && children.every((child) => LIGHT.has(tree.tokens[child]?.relation ?? ''));
}

/** The claims of the clause that an elliptic one repeats: the one it is joined to, else the last sentence's main clause. */
function repeated({ tree }: SentenceView, at: number, here: readonly ReadClaim[], before: readonly ReadClaim[]) {
  const { relation = '', head = -1 } = tree.tokens[at] ?? {};
  const isJoined = relation === 'conj' || relation === 'parataxis' || relation === 'advcl';
  return isJoined ? here.filter((claim) => claim.head === head) : before;
}

/**
 * "Brazil recognised her. Argentina did not": what the clause before says of others is denied of whoever is named here.
 * `before` are the claims that hang on the main verb of the sentence before.
 */
export function readEllipsis(
  view: SentenceView,
  here: readonly ReadClaim[],
  before: readonly ReadClaim[],
): readonly ReadClaim[] {
  return view.tree.tokens.flatMap((_, at) => {
    if (!isElliptic(view, at)) return [];
    const actors = subjectActors(view, at, 'agent').filter(({ type }) => type !== 'Place');
    const earlier = repeated(view, at, here, before).filter(({ polarity }) => polarity !== 'negated');
    const others = earlier.filter(({ subject }) => !actors.some(({ entity }) => entity === subject));
    const distinct = [...new Map(others.map((claim) => [`${claim.rule} ${claim.object ?? ''}`, claim])).values()];
    const isDone = ['do', 'have'].includes(view.tree.tokens[at]?.lemma ?? '');
    return actors.flatMap(({ entity, token }) =>
      distinct
        .filter(({ object }) => object !== entity)
        .map((claim): ReadClaim => {
          const trigger = { from: at, to: at + 2 };
          const span = { from: Math.min(token, at), to: at + 2 };
          const said = { ...claim, polarity: 'negated' as const, ...(isDone ? { status: 'occurred' as const } : {}) };
          return { ...said, subject: entity, sentence: view.sentence, head: at, trigger, span };
        }),
    );
  });
}
