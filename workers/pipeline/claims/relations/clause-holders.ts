import type { Status } from '../../../../schema/predicates.ts';
import { ancestors, dependent, isPassive, prepositionOf } from '../../grammar/sentence-tree.ts';
import { isPart } from './apposed-holders.ts';
import type { Description } from './find-descriptions.ts';
import type { Holding } from './holding.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, type Known, longest, type SentenceView } from './sentence-view.ts';
import { installed as installedAt, mentionsOf, subjectsOf } from './subject-of.ts';

/** The subject of "is": a noun may stand on either side of it. */
function copular(view: SentenceView, description: Description): Known[] {
  const { head, group } = description;
  if (dependent(view.tree, head, 'cop') !== undefined) return subjectsOf(view, head, group.holder);
  // "is the eldest of Kaya's four sons", "is one of Peru's allies"
  const part = prepositionOf(view.tree, head) === 'of' ? (view.tokens[head]?.head ?? -1) : -1;
  if (isPart(view.tokens[part]?.lower) && dependent(view.tree, part, 'cop') !== undefined)
    return subjectsOf(view, part, group.holder);
  const name = view.tokens[head]?.relation === 'nsubj' ? (view.tokens[head]?.head ?? -1) : -1;
  // "The new prime minister is Ana Ruiz."
  return name >= 0 && dependent(view.tree, name, 'cop') !== undefined ? mentionsOf(view, name, group.holder) : [];
}

const spanOf = (view: SentenceView, { left, right, to }: Description, holders: readonly Known[]) => ({
  from: Math.min(left.from, holders[0]?.from ?? left.from),
  to: Math.min(view.tokens.length, Math.max(to, right.to, holders.at(-1)?.to ?? 0)),
});

/** Who "became", "served as", "was elected" or "resigned as" what the description says. */
function installedBy(view: SentenceView, description: Description, lexicon: RelationLexicon): Holding | undefined {
  const { head, group } = description;
  const { relation = '', head: verb = -1 } = view.tokens[head] ?? {};
  const lemma = view.tokens[verb]?.lemma ?? '';
  const is = (use: string): boolean => lexicon.uses.get(use)?.has(lemma) === true;
  const as = prepositionOf(view.tree, head) === 'as';
  const bare = relation === 'xcomp' || relation === 'obj' || relation === 'iobj';
  if (verb < 0 || !(as || bare)) return undefined;
  const found = (holders: readonly Known[], construction: string, status?: Status): Holding | undefined =>
    holders.length === 0
      ? undefined
      : {
          holders,
          construction,
          head: verb,
          ...spanOf(view, description, holders),
          ...(status === undefined ? {} : { status }),
        };
  const installed = (): readonly Known[] => {
    const by = installedAt(view, verb, group.holder);
    // The subject is sometimes tied to the noun: "Ruto was elected president".
    const own = dependent(view.tree, head, 'nsubj');
    return by.length > 0 || own === undefined ? by : mentionsOf(view, own, group.holder);
  };
  if (bare && is('copula')) return found(subjectsOf(view, verb, group.holder), 'became');
  if (is('installing') && (as || relation === 'xcomp')) return found(installed(), 'installed');
  // "Kaya replaced Demir as minister" tells of both; who takes over is the news.
  if (as && is('taking') && !isPassive(view.tree, verb)) {
    const taker = found(subjectsOf(view, verb, group.holder), 'took-office');
    if (taker !== undefined) return taker;
  }
  return as && is('ending') ? found(installed(), 'ended', 'former') : undefined;
}

/** A person known by the description alone: "the Japanese prime minister said". */
function nominal(view: SentenceView, { head, group, left, to }: Description): Known[] {
  // "the eldest son": what a mention covers, the phrase to the left has not taken in.
  const isOwn = (from: number): boolean =>
    from >= left.from - 1 || view.tokens.slice(from, left.from).every(({ tag }) => /^(?:DT|JJ)/.test(tag));
  const over = (view.over.get(head) ?? []).filter(({ form, from }) => form === 'nominal' && isOwn(from));
  return longest(over, group.holder).filter((mention) => mention.to <= to + 8);
}

/** "named her brother Amos Dennis ambassador", "elected Ana Ruiz prime minister": a noun without article right behind the name. */
function appointed(view: SentenceView, description: Description, lexicon: RelationLexicon): Holding | undefined {
  const { left, head, group } = description;
  const beside = left.possessive ? [] : left.owners.filter(({ type }) => type === group.holder);
  const behind = beside.length > 0 ? beside : endingAt(view, left.from, group.holder);
  const holders = left.determiner === '' ? behind : [];
  const verb =
    holders.length === 0 ? undefined : ancestors(view.tree, head).find((at) => view.tokens[at]?.tag.startsWith('VB'));
  const lemma = view.tokens[verb ?? -1]?.lemma ?? '';
  const isNaming = ['sending', 'installing'].some((use) => lexicon.uses.get(use)?.has(lemma) === true);
  return verb !== undefined && isNaming
    ? { holders, construction: 'appointed', head: verb, ...spanOf(view, description, holders) }
    : undefined;
}

/** Holders by the grammar of the clause. */
export function byClause(view: SentenceView, description: Description, lexicon: RelationLexicon): Holding | undefined {
  const copula = copular(view, description);
  const { head } = description;
  if (copula.length > 0) return { holders: copula, construction: 'is', head, ...spanOf(view, description, copula) };
  const verb = installedBy(view, description, lexicon);
  if (verb !== undefined) return verb;
  const named = appointed(view, description, lexicon);
  if (named !== undefined) return named;
  const known = nominal(view, description);
  return known.length === 0
    ? undefined
    : { holders: known, construction: 'nominal', head, ...spanOf(view, description, known) };
}
