import type { Polarity, Predicate } from '../../../../schema/predicates.ts';
import type { ReadClaim } from '../../document.ts';
import { longestPhrase } from '../../phrase-index.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

/** A relation between two mentions that stand side by side, and the word that ties them. */
interface Neighbours {
  readonly predicate: Predicate;
  readonly subject: Known;
  readonly object: Known;
  readonly at: number;
  readonly role?: string;
  readonly polarity?: Polarity;
  readonly rule: string;
}

const lastWord = ({ name }: Known): string =>
  name
    .replace(/ \([^)]*\)$/, '')
    .split(/[ -]/)
    .at(-1)
    ?.toLowerCase() ?? '';
const firstWord = ({ name }: Known): string => name.split(' ')[0]?.toLowerCase() ?? '';

/** The group of an organisation by the words of its name: part of a state, or in one. */
function kindOf(mention: Known, lexicon: RelationLexicon): { predicate: 'PART_OF' | 'LOCATED_IN'; role?: string } {
  for (const word of [lastWord(mention), firstWord(mention)]) {
    const groups = (lexicon.byRole.get(word) ?? []).filter(({ holder }) => holder === 'Organization');
    const relation = groups[0]?.owners.State;
    if (relation === 'PART_OF' || (relation !== undefined && mention.iso3 !== undefined))
      return { predicate: 'PART_OF', role: word };
    if (relation === 'LOCATED_IN') return { predicate: 'LOCATED_IN' };
  }
  return mention.iso3 === undefined ? { predicate: 'LOCATED_IN' } : { predicate: 'PART_OF', role: lastWord(mention) };
}

/** An organisation that has a house: "the Court of Justice in The Hague" is there, whatever the verb says. */
const isSite = ({ name, type }: Known, lexicon: RelationLexicon): boolean =>
  type === 'Organization' &&
  name
    .split(/[ -]/)
    .some((word) => lexicon.byRole.get(word.toLowerCase())?.some(({ holder }) => holder === 'Organization'));

/** "South Korea's Foreign Ministry", "the Chinese Ministry of Trade", "Gaza's Rafah", "Kenya's Eliud Kipchoge". */
function ownedBy(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  const tied = isPossessive(view.tokens[mention.from - 1]);
  const end = tied ? mention.from - 1 : mention.from;
  return endingAt(view, end, 'State', 'Place').flatMap((object): Neighbours[] => {
    if (!tied && object.form !== 'adjective') return [];
    const base = { subject: mention, object, at: mention.from };
    if (mention.type === 'Organization' && object.type === 'State') {
      return [{ ...base, ...kindOf(mention, lexicon), rule: 'body-of-state' }];
    }
    if (mention.type === 'Person' && tied && object.type === 'State')
      return [{ ...base, predicate: 'CITIZEN_OF', rule: 'citizen-of-state' }];
    if (mention.type === 'Place') return tied ? [{ ...base, predicate: 'LOCATED_IN', rule: 'place-of-state' }] : [];
    return [];
  });
}

/** "the Ministry of Health of Peru", "the Supreme Court of Kenya". */
function bodyOf(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  if (mention.type !== 'Organization' || view.tokens[mention.to]?.lower !== 'of') return [];
  const at = view.tokens[mention.to + 1]?.lower === 'the' ? mention.to + 2 : mention.to + 1;
  const kind = kindOf(mention, lexicon);
  return startingAt(view, at, 'State')
    .filter(({ to, form }) => form !== 'adjective' && !isPossessive(view.tokens[to]) && kind.predicate === 'PART_OF')
    .map((object) => ({ subject: mention, object, at: mention.from, ...kind, rule: 'body-of-state' }));
}

/** "Nepali climber Kami Rita": whatever the noun before a name is, the adjective says whose citizen. */
function nationality(view: SentenceView, mention: Known): Neighbours[] {
  if (mention.type !== 'Person' || mention.form !== 'name') return [];
  let at = mention.from;
  while (at > mention.from - 3 && /^(?:NN|JJ)$/.test(view.tokens[at - 1]?.tag ?? '') && isCommon(view, at - 1)) at -= 1;
  const isNamed = at < mention.from && view.tokens[mention.from - 1]?.tag === 'NN';
  return (isNamed ? endingAt(view, at, 'State') : [])
    .filter(({ form }) => form === 'adjective')
    .map((object) => ({
      predicate: 'CITIZEN_OF',
      subject: mention,
      object,
      at: mention.from - 1,
      rule: 'citizen-noun',
    }));
}

/** A small-letter word that is neither a mention nor a title, which the descriptions read. */
const isCommon = (view: SentenceView, at: number): boolean =>
  view.tokens[at]?.shape === 'lower' &&
  !view.over.has(at) &&
  !view.titles.some(({ from, to }) => at >= from && at < to);

/** "Ana Ruiz of Human Rights Watch": nothing more is said of what she is there. */
function personOf(view: SentenceView, mention: Known): Neighbours[] {
  if (mention.type !== 'Person' || mention.form !== 'name' || view.tokens[mention.to]?.lower !== 'of') return [];
  const at = view.tokens[mention.to + 1]?.lower === 'the' ? mention.to + 2 : mention.to + 1;
  const isTitled = view.titles.some(({ to, kind }) => to === mention.from && kind !== 'honorific');
  return startingAt(view, at, 'Organization')
    .filter(({ to }) => !isTitled && !isPossessive(view.tokens[to]))
    .map((object) => ({
      predicate: 'AFFILIATED_WITH',
      subject: mention,
      object,
      at: mention.to,
      rule: 'affiliated-of',
    }));
}

/** The place behind "in": "in Seoul", "in northern Mali", "in the Swiss city of Geneva". */
function placeAfter(view: SentenceView, preposition: number): Known[] {
  for (let at = preposition + 1; at < preposition + 5; at += 1) {
    const found = startingAt(view, at, 'Place', 'State').filter(({ form }) => form !== 'adjective');
    if (found.length > 0) return found;
    if (!/^(?:DT|JJ|NN|RB)$/.test(view.tokens[at]?.tag ?? '') || view.over.has(at)) return [];
  }
  return [];
}

/** "Ewha Womans University in Seoul", "the International Court of Justice (ICJ) in The Hague". */
function standsIn(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  if (mention.type !== 'Organization' && mention.type !== 'Place') return [];
  if (lexicon.uses.get('event')?.has(lastWord(mention)) === true || mention.form !== 'name') return [];
  const isAside = view.tokens[mention.to]?.text === '(' && view.tokens[mention.to + 2]?.text === ')';
  const preposition = isAside ? mention.to + 3 : mention.to;
  const word = view.tokens[preposition]?.lower;
  if (word !== 'in') return [];
  return placeAfter(view, preposition).flatMap((object): Neighbours[] => {
    const owner = view.tokens[object.from]?.head ?? -1;
    const isTied = (owner >= mention.from && owner < mention.to) || isSite(mention, lexicon);
    if (!isTied || object.entity === mention.entity) return [];
    return [{ predicate: 'LOCATED_IN', subject: mention, object, at: preposition, rule: 'located-in' }];
  });
}

/** "Argyle, Saint Vincent and the Grenadines", but not a list: "Paris, London, Ghana and Togo". */
function beforeComma(view: SentenceView, mention: Known): Neighbours[] {
  if (mention.type !== 'Place' || view.tokens[mention.to]?.text !== ',') return [];
  const isShouted = view.tokens[mention.from]?.shape === 'upper';
  const inList =
    view.tokens[mention.from - 1]?.text === ',' || /^(?:and|or)$/.test(view.tokens[mention.from - 1]?.lower ?? '');
  return startingAt(view, mention.to + 1, 'State')
    .filter(({ to, form }) => {
      const next = view.tokens[to];
      const goesOn = next?.text === ',' && view.starts.has(to + 1);
      return form !== 'adjective' && !isShouted && !inList && !goesOn && !/^(?:and|or|'s)$/.test(next?.lower ?? '');
    })
    .map((object) => ({ predicate: 'LOCATED_IN', subject: mention, object, at: mention.to, rule: 'located-comma' }));
}

/** "the Seoul-based Korea Research Institute", "Nairobi-based Safaricom". */
function basedIn(view: SentenceView, mention: Known): Neighbours[] {
  const isBased = view.tokens[mention.to]?.text === '-' && view.tokens[mention.to + 1]?.lower === 'based';
  if (!isBased || (mention.type !== 'Place' && mention.type !== 'State')) return [];
  for (let at = mention.to + 2; at < mention.to + 7; at += 1) {
    const found = startingAt(view, at, 'Organization');
    if (found.length > 0) {
      return found.map((subject) => ({
        predicate: 'LOCATED_IN',
        subject,
        object: mention,
        at: mention.to + 1,
        rule: 'located-based',
      }));
    }
    if (!/^(?:JJ|NN|NNS|HYPH|CC)$/.test(view.tokens[at]?.tag ?? '')) return [];
  }
  return [];
}

/** "Ana Petro (no relation to President Gustavo Petro)": said so, because one might think it. */
function unrelated(view: SentenceView, lexicon: RelationLexicon): Neighbours[] {
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

/** The relations of mentions that stand side by side. */
export function readNeighbours(view: SentenceView, lexicon: RelationLexicon): ReadClaim[] {
  const mentions = [...view.starts.values()].flat();
  const found = mentions.flatMap((mention) => [
    ...ownedBy(view, mention, lexicon),
    ...bodyOf(view, mention, lexicon),
    ...personOf(view, mention),
    ...nationality(view, mention),
    ...standsIn(view, mention, lexicon),
    ...beforeComma(view, mention),
    ...basedIn(view, mention),
  ]);
  return [...found, ...unrelated(view, lexicon)].map(({ predicate, subject, object, at, role, polarity, rule }) => ({
    predicate,
    subject: subject.entity,
    object: object.entity,
    ...(role === undefined ? {} : { role }),
    ...(polarity === undefined ? {} : { polarity }),
    sentence: view.index,
    head: Math.max(subject.to - 1, 0),
    trigger: { from: at, to: at + 1 },
    span: { from: Math.min(subject.from, object.from), to: Math.max(subject.to, object.to) },
    rule,
  }));
}
