import { hasWord, lastWord, type Neighbours } from './neighbours.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isComma, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

/** The place behind "in": "in Seoul", "in northern Mali", "in the Swiss city of Geneva", "on Peru's southern coast". */
function placeAfter(view: SentenceView, preposition: number): Known[] {
  for (let at = preposition + 1; at < preposition + 7; at += 1) {
    const found = startingAt(view, at, 'Place', 'State').filter(({ form }) => form !== 'adjective');
    if (found.length > 0) return found;
    const isAdjective = startingAt(view, at, 'State').some(({ form }) => form === 'adjective');
    const isInside = /^(?:DT|JJ|NN|RB)$/.test(view.tokens[at]?.tag ?? '') || view.tokens[at]?.lower === 'of';
    if (!isAdjective && (!isInside || view.over.has(at))) return [];
  }
  return [];
}

const located = (subject: Known, object: Known, at: number, rule: string): Neighbours[] =>
  subject.entity === object.entity ? [] : [{ predicate: 'LOCATED_IN', subject, object, at, rule }];

/** "Ewha Womans University in Seoul", "the International Court of Justice (ICJ) in The Hague", "Gao in northern Mali". */
function standsIn(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  const isSite = mention.type === 'Place' || hasWord(mention, 'site', lexicon);
  if (!isSite || hasWord(mention, 'event', lexicon)) return [];
  const isAside = view.tokens[mention.to]?.text === '(' && view.tokens[mention.to + 2]?.text === ')';
  const preposition = isAside ? mention.to + 3 : mention.to;
  if (view.tokens[preposition]?.lower !== 'in') return [];
  return placeAfter(view, preposition).flatMap((object) => {
    const owner = view.tokens[object.from]?.head ?? -1;
    const isTied = mention.type === 'Organization' || (owner >= mention.from && owner < mention.to);
    return isTied ? located(mention, object, preposition, 'located-in') : [];
  });
}

/** "Hambantota, in southern Sri Lanka, and", "Gwadar, on Pakistan's southern coast,": between two commas. */
function insideCommas(view: SentenceView, mention: Known): Neighbours[] {
  const [comma, preposition] = [view.tokens[mention.to], view.tokens[mention.to + 1]];
  if (comma?.text !== ',' || !/^(?:in|on|near)$/.test(preposition?.lower ?? '')) return [];
  return placeAfter(view, mention.to + 1).flatMap((object) => {
    let end = object.to;
    if (isPossessive(view.tokens[end])) end += 1;
    while (end < object.to + 5 && /^(?:JJ|NN|NNP|HYPH)$/.test(view.tokens[end]?.tag ?? '')) end += 1;
    const isClosed = /^[,.;)]$/.test(view.tokens[end]?.text ?? '.');
    return isClosed ? located(mention, object, mention.to + 1, 'located-aside') : [];
  });
}

/** "Argyle, Saint Vincent and the Grenadines", but not a list: "Paris, London, Ghana and Togo". */
function beforeComma(view: SentenceView, mention: Known): Neighbours[] {
  if (mention.type !== 'Place' || view.tokens[mention.to]?.text !== ',') return [];
  // A dateline in capitals says where the reporter was.
  const isShouted = view.tokens[mention.from]?.shape === 'upper';
  const before = view.tokens[mention.from - 1];
  if (isShouted || before?.text === ',' || /^(?:and|or)$/.test(before?.lower ?? '')) return [];
  return startingAt(view, mention.to + 1, 'State').flatMap((object) => {
    const next = view.tokens[object.to];
    const goesOn =
      (next?.text === ',' && view.starts.has(object.to + 1)) || /^(?:and|or|'s|’s)$/.test(next?.lower ?? '');
    return object.form === 'name' && !goesOn ? located(mention, object, mention.to, 'located-comma') : [];
  });
}

/** "the Seoul-based Korea Research Institute", "Nairobi-based Safaricom". */
function basedIn(view: SentenceView, mention: Known): Neighbours[] {
  const isBased = view.tokens[mention.to]?.text === '-' && view.tokens[mention.to + 1]?.lower === 'based';
  if (!isBased || (mention.type !== 'Place' && mention.type !== 'State')) return [];
  for (let at = mention.to + 2; at < mention.to + 7; at += 1) {
    const found = startingAt(view, at, 'Organization');
    if (found.length > 0) return found.flatMap((subject) => located(subject, mention, mention.to + 1, 'located-based'));
    if (!/^(?:JJ|NN|NNS|HYPH|CC)$/.test(view.tokens[at]?.tag ?? '')) break;
  }
  // "Lakeshore Ports, the Dubai-based operator,": the name stands before the comma.
  const article = /^(?:an?|the)$/.test(view.tokens[mention.from - 1]?.lower ?? '');
  const before = article && isComma(view.tokens[mention.from - 2]) ? mention.from - 2 : -1;
  return endingAt(view, before, 'Organization').flatMap((subject) =>
    located(subject, mention, mention.to + 1, 'located-based'),
  );
}

/** "Aratu, a Brazilian builder,": whatever kind of firm it is, the adjective says where; bodies of states are read from their nouns. */
function demonymOfFirm(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  const article = /^(?:an?|the)$/.test(view.tokens[mention.to + 1]?.lower ?? '');
  if (mention.type !== 'Organization' || view.tokens[mention.to]?.text !== ',' || !article) return [];
  const [state] = startingAt(view, mention.to + 2, 'State').filter(({ form }) => form === 'adjective');
  let at = state?.to ?? -1;
  while (state !== undefined && at < state.to + 3 && /^(?:NN|JJ|HYPH)$/.test(view.tokens[at + 1]?.tag ?? '')) at += 1;
  const noun = view.tokens[at];
  const groups = lexicon.byRole.get(noun?.lower ?? '') ?? [];
  const isKnown = groups.some(({ holder }) => holder === 'Organization' || holder === 'State');
  return state === undefined || noun?.tag !== 'NN' || isKnown || view.over.has(at)
    ? []
    : located(mention, state, state.from, 'located-demonym');
}

/** "The Coral Policy Lab of Noumea": a body that is not of a state is of where it is. */
function bodyOfPlace(view: SentenceView, mention: Known): Neighbours[] {
  if (mention.type !== 'Organization' || view.tokens[mention.to]?.lower !== 'of') return [];
  return startingAt(view, mention.to + 1, 'Place').flatMap((object) =>
    isPossessive(view.tokens[object.to]) ? [] : located(mention, object, mention.to, 'located-of'),
  );
}

/** Where the place or organisation of a mention is, by what stands around its name. */
export function placeNeighbours(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  const based = basedIn(view, mention);
  if (mention.form !== 'name' || (mention.type !== 'Organization' && mention.type !== 'Place')) return based;
  if (lexicon.uses.get('event')?.has(lastWord(mention)) === true) return based;
  return [
    ...based,
    ...standsIn(view, mention, lexicon),
    ...insideCommas(view, mention),
    ...beforeComma(view, mention),
    ...bodyOfPlace(view, mention),
    ...demonymOfFirm(view, mention, lexicon),
  ];
}
