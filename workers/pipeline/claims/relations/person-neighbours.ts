import { dependent } from '../../grammar/sentence-tree.ts';
import { longestPhrase } from '../../phrase-index.ts';
import { behindArticle, type Neighbours } from './neighbours.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isNoun, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';
import { subjectsOf } from './subject-of.ts';

/** A small-letter word that is neither a mention nor a title, which the descriptions read. */
const isCommon = (view: SentenceView, at: number): boolean =>
  view.tokens[at]?.shape === 'lower' &&
  !view.over.has(at) &&
  !view.titles.some(({ from, to }) => at >= from && at < to);

/** "Nepali climber Kami Rita": whatever the noun before a name is, the adjective says whose citizen. */
function nationality(view: SentenceView, mention: Known): Neighbours[] {
  let at = mention.from;
  while (at > mention.from - 3 && /^(?:NNP?|JJ)$/.test(view.tokens[at - 1]?.tag ?? '') && isCommon(view, at - 1))
    at -= 1;
  const isNamed = at < mention.from && isNoun(view.tokens[mention.from - 1]);
  return (isNamed ? endingAt(view, at, 'State') : [])
    .filter(({ form }) => form === 'adjective')
    .map((object) => ({ predicate: 'CITIZEN_OF', subject: mention, object, at: at - 1, rule: 'citizen-noun' }));
}

/** "Yusuf Darwish, an Indonesian,": the people's name as a noun. */
function demonymAfter(view: SentenceView, mention: Known): Neighbours[] {
  const isOpen = view.tokens[mention.to]?.text === ',' && /^an?$/.test(view.tokens[mention.to + 1]?.lower ?? '');
  return (isOpen ? startingAt(view, mention.to + 2, 'State') : [])
    .filter(
      ({ form, to }) => form === 'adjective' && /^(?:,|\.|;|\)|who|and|at|in)$/.test(view.tokens[to]?.lower ?? '.'),
    )
    .map((object) => ({ predicate: 'CITIZEN_OF', subject: mention, object, at: object.from, rule: 'citizen-demonym' }));
}

/** "Two Jamaicans, Delroy Whyte and Marva Reid, were deported". */
function demonymBefore(view: SentenceView, mention: Known): Neighbours[] {
  const joint = view.tokens[mention.from - 1]?.lower ?? '';
  if (joint === 'and') {
    const before = endingAt(view, mention.from - 1, 'Person')[0];
    return before === undefined ? [] : demonymBefore(view, before).map((found) => ({ ...found, subject: mention }));
  }
  return (joint === ',' ? endingAt(view, mention.from - 1, 'State') : [])
    .filter(({ form, from }) => form === 'adjective' && view.tokens[from]?.tag === 'NNPS')
    .map((object) => ({ predicate: 'CITIZEN_OF', subject: mention, object, at: object.from, rule: 'citizen-demonym' }));
}

/** "Ana Ruiz from the institute" is of it where the tree ties them; "received Ana Ruiz from the bank" may not be. */
function isTiedTo(view: SentenceView, mention: Known, { from, to }: Known): boolean {
  for (let at = from; at < to; at += 1) {
    const { head = -1, relation = '' } = view.tokens[at] ?? {};
    if (relation.startsWith('nmod') && head >= mention.from && head < mention.to) return true;
    // "said Ana Ruiz from the institute": who speaks is named behind the verb.
    if (relation.startsWith('obl') && head < mention.from && view.tokens[head]?.classes.has('speech')) return true;
  }
  return false;
}

/** "Ana Ruiz of Human Rights Watch", "Ana Ruiz, of the Glacier Forum,": what she is there is the noun before, if any. */
function personOf(view: SentenceView, mention: Known): Neighbours[] {
  const comma = view.tokens[mention.to]?.text === ',' ? 1 : 0;
  const preposition = view.tokens[mention.to + comma]?.lower ?? '';
  const isOf = preposition === 'of';
  if (!isOf && !/^(?:from|with|at)$/.test(preposition)) return [];
  const isTitled = view.titles.some(({ to, kind }) => to === mention.from && kind !== 'honorific');
  const before = view.tokens[mention.from - 1];
  const role = before?.tag === 'NN' && isCommon(view, mention.from - 1) ? { role: before.lower } : {};
  return startingAt(view, behindArticle(view, mention.to + comma + 1), 'Organization')
    .filter(({ to }) => (comma > 0 || !isTitled) && !isPossessive(view.tokens[to]))
    .filter((object) => isOf || (comma === 0 && isTiedTo(view, mention, object)))
    .map((object) => ({
      predicate: 'AFFILIATED_WITH',
      subject: mention,
      object,
      at: mention.to + comma,
      ...role,
      rule: isOf ? 'affiliated-of' : 'affiliated-from',
    }));
}

/** "Peter Lindh (Freedom Party)", "Anna Berg (SPD)": the party behind the name of a politician. */
function partyInBrackets(view: SentenceView, mention: Known): Neighbours[] {
  if (view.tokens[mention.to]?.text !== '(') return [];
  return startingAt(view, mention.to + 1, 'Organization')
    .filter(({ to }) => /^[),;]$/.test(view.tokens[to]?.text ?? ''))
    .map((object) => ({
      predicate: 'AFFILIATED_WITH',
      subject: mention,
      object,
      at: mention.to + 1,
      rule: 'affiliated-brackets',
    }));
}

/** "Oxfam's Peter Lindh": whose man somebody is. */
function ownedPerson(view: SentenceView, mention: Known): Neighbours[] {
  if (!isPossessive(view.tokens[mention.from - 1])) return [];
  return endingAt(view, mention.from - 1, 'Organization')
    .filter(({ form }) => form === 'name')
    .map((object) => ({
      predicate: 'AFFILIATED_WITH',
      subject: mention,
      object,
      at: mention.from,
      rule: 'affiliated-possessive',
    }));
}

/** "Duncan Prak, who is Cambodian", "all four are Filipino". */
export function copularDemonym(view: SentenceView, mention: Known): Neighbours[] {
  const at = mention.to - 1;
  const isSaid =
    mention.type === 'State' && mention.form === 'adjective' && dependent(view.tree, at, 'cop') !== undefined;
  return (isSaid ? subjectsOf(view, at, 'Person') : []).map((subject) => ({
    predicate: 'CITIZEN_OF',
    subject,
    object: mention,
    at,
    rule: 'citizen-is',
  }));
}

/** "Ana Petro (no relation to President Gustavo Petro)": said so, because one might think it. */
export function unrelated(view: SentenceView, lexicon: RelationLexicon): Neighbours[] {
  for (let at = 1; at < view.tokens.length; at += 1) {
    const phrase = longestPhrase(view.tokens, at, lexicon.unrelated);
    if (phrase === undefined) continue;
    const people = [...view.starts.values()].flat().filter(({ type }) => type === 'Person');
    const subject = people.findLast(({ to }) => to <= at);
    const object = people.find(({ from }) => from >= phrase.to && from < phrase.to + 8);
    if (subject === undefined || object === undefined || subject.entity === object.entity) continue;
    return [{ predicate: 'FAMILY_OF', subject, object, at, polarity: 'negated', rule: 'family-unrelated' }];
  }
  return [];
}

/** What stands beside the name of a person. */
export function personNeighbours(view: SentenceView, mention: Known): Neighbours[] {
  if (mention.type !== 'Person' || mention.form !== 'name') return [];
  const demonym = [...demonymAfter(view, mention), ...demonymBefore(view, mention)];
  const beside = [...personOf(view, mention), ...partyInBrackets(view, mention), ...ownedPerson(view, mention)];
  return [...nationality(view, mention), ...demonym, ...beside];
}
