import { baseRelation, dependent, dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { isListed } from './event-lexicon.ts';
import { antecedent, governors, mentioned, namedBeside, ownBody, ownMembers, RELATIVE } from './named-near.ts';
import type { Actor, SentenceView } from './sentence-view.ts';

/** As what somebody is asked for: those who belong to a state do not act for it, but what is done to them is done to it. */
export type ActorUse = 'agent' | 'patient';

/** How deep names are looked for under a noun; deeper ones belong to something else. */
const DEEPEST = 4;

const OWNER = new Set(['of', 'from', 'by', 'for']);

/** "fighters loyal to the Orange Union", "hackers working for Wagner": whom they belong to, whatever their nationality. */
function masters(view: SentenceView, at: number, depth: number): Actor[] {
  const { tree, lexicon } = view;
  return dependents(tree, at, 'acl', 'amod', 'advcl')
    .filter((child) => isListed(lexicon.belonging, tree.tokens[child]))
    .flatMap((child) => dependents(tree, child, 'obl', 'obj', 'nmod'))
    .flatMap((child) => actorsOf(view, child, 'agent', depth + 1))
    .filter(({ type }) => type !== 'Place');
}

/** Whose something is: "Kenya's", "Kenyan", "of Kenya", "by Kenya"; the nearest kind that names anybody. */
export function ownersOf(view: SentenceView, at: number, depth = 0): Actor[] {
  if (depth > DEEPEST) return [];
  const served = masters(view, at, depth);
  if (served.length > 0) return served;
  const possessors = dependents(view.tree, at, 'nmod:poss').flatMap((child) =>
    actorsOf(view, child, 'patient', depth + 1),
  );
  if (possessors.length > 0) return possessors;
  const bodies = ownBody(view, at);
  if (bodies.length > 0) return bodies;
  const modifiers = dependents(view.tree, at, 'amod', 'compound').flatMap((child) => [
    ...mentioned(view, child),
    ...dependents(view.tree, child, 'conj', 'compound').flatMap((other) => mentioned(view, other)),
  ]);
  const named = modifiers.filter(({ type }) => type !== 'Place');
  if (named.length > 0) return named;
  const phrases = dependents(view.tree, at, 'nmod')
    .filter((child) => OWNER.has(prepositionOf(view.tree, child)))
    .flatMap((child) => ownersIn(view, child, depth));
  if (phrases.length > 0) return phrases.filter(({ type }) => type !== 'Place');
  // "the aid offered by Taiwan"
  return dependents(view.tree, at, 'acl')
    .flatMap((clause) => dependents(view.tree, clause, 'obl'))
    .filter((child) => prepositionOf(view.tree, child) === 'by')
    .flatMap((child) => actorsOf(view, child, 'agent', depth + 1));
}

/** "a shipment of Cambodian rice": the owner may be one noun further down. */
function ownersIn(view: SentenceView, at: number, depth: number): Actor[] {
  const meant = actorsOf(view, at, 'patient', depth + 1);
  return meant.length > 0 ? meant : ownersOf(view, at, depth + 1);
}

/** "The police arrested him": those of the state in which the article is at home, if nothing else describes them. */
function atHome({ tree, lexicon, home }: SentenceView, at: number): Actor[] {
  const isBare = dependents(tree, at, 'amod', 'compound', 'nmod', 'acl', 'nummod').length === 0;
  const isTheirs = home !== undefined && isBare && isListed(lexicon.domestic, tree.tokens[at]);
  return isTheirs ? [{ entity: home, type: 'State', token: at }] : [];
}

/** The person beside whose name a noun stands: "Sowe, a lawyer", "Sowe, a former teacher and a poet". */
function describedBeside(view: SentenceView, noun: number): Actor[] {
  const { relation, head = -1 } = view.tree.tokens[noun] ?? {};
  const above = relation === 'conj' ? view.tree.tokens[head] : view.tree.tokens[noun];
  return above?.relation === 'appos' ? mentioned(view, above.head).filter(({ type }) => type === 'Person') : [];
}

/** Whom the head of a phrase itself means, without those joined to it. */
function headActors(view: SentenceView, at: number, use: ActorUse, depth: number): Actor[] {
  const own = mentioned(view, at);
  if (own.length > 0) return own;
  const token = view.tree.tokens[at];
  if (token === undefined) return [];
  if (RELATIVE.has(token.tag)) {
    const described = antecedent(view, at);
    if (described === undefined) return [];
    // "Peru and Chile, whose soldiers fought": the clause hangs on the first of them.
    const joined = dependents(view.tree, described, 'conj').filter((child) => child < at);
    // "Sowe, a lawyer who was arrested": who is described so.
    const beside = describedBeside(view, described);
    if (beside.length > 0) return beside;
    const meant = [described, ...joined].flatMap((noun) => headActors(view, noun, use, depth + 1));
    // "Oyelaran is the minister who accused": who is called so.
    const isSaidOf = meant.length === 0 && depth < DEEPEST && dependent(view.tree, described, 'cop') !== undefined;
    if (!isSaidOf) return meant;
    return dependents(view.tree, described, 'nsubj').flatMap((child) => actorsOf(view, child, use, depth + 1));
  }
  const holders = view.holdersAt.get(at) ?? [];
  if (holders.length > 0) return [...holders];
  const named = namedBeside(view, at);
  if (named.length > 0) return named;
  const { collectives, people: belonging, quantities } = view.lexicon;
  if (isListed(quantities, token)) {
    const counted = dependents(view.tree, at, 'nmod').filter((child) => prepositionOf(view.tree, child) === 'of');
    const meant = counted.flatMap((child) => actorsOf(view, child, use, depth + 1));
    if (meant.length > 0) return meant;
  }
  // "miners from the Garimpo Union": a body acts through its members, a state does not through its people.
  if (use === 'agent' && isListed(belonging, token) && !isListed(collectives, token))
    return [...masters(view, at, depth), ...ownBody(view, at), ...ownMembers(view, at)];
  const stands =
    isListed(collectives, token) || view.officeTokens.has(at) || (use === 'patient' && isListed(belonging, token));
  // "Sargsyan, the former president, whom voters drove from power"
  if (!stands || (token.relation === 'appos' && view.officeTokens.has(at))) {
    const named = token.relation === 'appos' ? mentioned(view, token.head) : [];
    if (named.length > 0 || !stands) return named;
  }
  const owners = ownersOf(view, at, depth + 1);
  // "the foreign ministers of Ghana and Togo, Owusu and Amegavi": parsers make one list of them.
  const people = owners.filter(({ type }) => type === 'Person');
  if (people.length > 0 && owners.some(({ type }) => type === 'State')) return people;
  if (owners.length > 0 || !isListed(collectives, token)) return owners;
  const seated = governors(view, at);
  return seated.length > 0 ? seated : atHome(view, at);
}

/**
 * Everybody whom a noun phrase means, with those joined to it by "and": names and what was resolved to one, and nouns
 * that stand for whose they are ("Kenyan officials").
 */
export function actorsOf(view: SentenceView, at: number, use: ActorUse, depth = 0): Actor[] {
  if (depth > DEEPEST) return [];
  const own = headActors(view, at, use, depth);
  const mention = view.mentionsAt.get(at)?.[0];
  // A name of several words may carry its conjuncts on any of them.
  const heads =
    mention === undefined ? [at] : Array.from({ length: mention.to - mention.from }, (_, i) => mention.from + i);
  const joined = heads
    .flatMap((head) => dependents(view.tree, head, 'conj'))
    .filter((child) => baseRelation(view.tree.tokens[child]?.relation ?? '') === 'conj')
    .filter((child) => view.tree.tokens[child]?.upos !== 'VERB' && !heads.includes(child))
    .flatMap((child) => actorsOf(view, child, use, depth + 1));
  const seen = new Set<string>();
  return [...own, ...joined].filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}
