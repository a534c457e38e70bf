import type { Status } from '../../../../schema/predicates.ts';
import { ancestors } from '../../grammar/sentence-tree.ts';
import { isWaters } from './neighbours.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isPossessive, type Known, longest, type SentenceView } from './sentence-view.ts';

/** How far a phrase has been read to the left; changed step by step. */
export interface Step {
  readonly at: number;
  verbal: boolean;
  from: number;
  owners: Known[];
  possessive: boolean;
  via: Known[];
  status?: Status;
  prefix: string[];
  determiner: string;
  blocked: boolean;
}

/** "his", "whose". */
export const isPronoun = (tag: string): boolean => tag === 'PRP$' || tag === 'WP$';

/** The owners that end at `to`, with those before them in "Chinese and Russian". */
function listedOwners(view: SentenceView, to: number, first: readonly Known[], plural: boolean): Known[] {
  const owners = [...first];
  for (let from = first[0]?.from ?? to; ; ) {
    const joint = view.tokens[from - 1]?.lower ?? '';
    const isJoint = plural ? joint === 'and' || joint === ',' : joint === '-' && first[0]?.form === 'adjective';
    if (!isJoint) return owners;
    const before = endingAt(view, from - 1, 'State', 'Organization');
    const isSame = before.length > 0 && before[0]?.type === first[0]?.type && before[0]?.form === first[0]?.form;
    if (!isSame) return owners;
    owners.unshift(...before);
    from = before[0]?.from ?? 0;
  }
}

/** Takes the owner that ends before `step.from`, if there is one. */
export function takeOwner(view: SentenceView, step: Step, plural: boolean, lexicon: RelationLexicon): boolean {
  const last = view.tokens[step.from - 1];
  const tied = isPossessive(last);
  const end = tied ? step.from - 1 : step.from;
  const found = endingAt(view, end);
  const owner = found[0];
  if (owner === undefined) return false;
  const pronoun = isPronoun(last?.tag ?? '');
  const possessive = tied || pronoun;
  // "Ukraine's Black Sea port": the sea says which port, and not whose.
  if (isWaters(owner, lexicon)) {
    step.from = owner.from;
    return true;
  }
  // "working for Azerbaijan kidnapped reporter Rauf": a verb lies between the state and the noun.
  const isCut = !possessive && owner.form !== 'adjective' && step.verbal;
  if (isCut) return false;
  if (step.owners.length > 0) {
    if (!possessive || owner.type !== 'Person') return false;
    step.via = found;
  } else {
    step.owners = possessive ? found : listedOwners(view, end, found, plural);
    step.possessive = possessive;
  }
  step.from = Math.min(...step.owners.map(({ from }) => from), ...step.via.map(({ from }) => from));
  if (pronoun) step.determiner = last?.lower ?? '';
  return true;
}

/** "Desta, whose brother Abebe", "Pakistan and its ally China": the owner is the name just before. */
export function takeAntecedent(view: SentenceView, step: Step): void {
  const before = view.tokens[step.from - 1]?.lower ?? '';
  const end = before === ',' || before === 'and' || before === 'with' ? step.from - 1 : step.from;
  if (step.determiner === 'whose') step.owners = described(view, step.from) ?? endingAt(view, end);
  else if (before !== 'and') return;
  else if (step.determiner === 'its') step.owners = endingAt(view, end, 'State', 'Organization');
  else if (/^(?:his|her)$/.test(step.determiner)) step.owners = endingAt(view, end, 'Person');
  step.possessive = step.owners.length > 0;
}

/** Whom the relative clause that opens with "whose" describes, as the tree has it. */
function described(view: SentenceView, whose: number): Known[] | undefined {
  for (const at of [whose, ...ancestors(view.tree, whose)]) {
    const { relation = '', head = -1 } = view.tokens[at] ?? {};
    const isBeside = relation === 'appos' && at === view.tokens[whose]?.head;
    if (!relation.startsWith('acl') && !isBeside) continue;
    // "Santos, a nurse in Iloilo, whose brother": the clause may hang on a word of what is said beside the name.
    for (let noun = head, depth = 0; noun >= 0 && depth < 3; noun = view.tokens[noun]?.head ?? -1, depth += 1) {
      const found = longest(view.over.get(noun) ?? []).filter(({ type }) => type !== 'Place');
      if (found.length > 0) return found;
      if (!/^(?:appos|nmod)/.test(view.tokens[noun]?.relation ?? '')) return undefined;
    }
    return undefined;
  }
  return undefined;
}
