import { ancestors, baseRelation, dependent, dependents } from '../grammar/sentence-tree.ts';
import { openingSubject } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { personAt } from './persons-in-sentence.ts';
import { headOf, type Resolved, type SentenceView } from './sentence-view.ts';

/** "When Ruto met the governor in Kisumu, he smiled": the subject of the clause that opens the sentence. */
export function inOpeningClause(
  view: SentenceView,
  at: number,
  isFree: (mention: Resolved | undefined) => mention is Resolved,
): Resolved | undefined {
  const subject = openingSubject(view, at);
  const person = subject === undefined ? undefined : personAt(view, subject);
  return isFree(person) ? person : undefined;
}

/** "His nephew chairs the bank. His brother is a judge": sentences that open with the same owner speak of one. */
export function ownerInParallel(discourse: Discourse, view: SentenceView, at: number): Resolved | undefined {
  const [earlier] = discourse.before(view, 1);
  const token = view.tokens[at];
  const isOwner = at === 0 && token?.tag === 'PRP$' && earlier?.tokens[0]?.lower === token.lower;
  return isOwner && view.block === earlier.block ? earlier.byHead.get(0)?.[0] : undefined;
}

/** "Obote made him an envoy and dismissed him", "arrested Banda and charged him": one subject does both to one person. */
export function objectInConjunct(view: SentenceView, at: number): Resolved | undefined {
  const { lower, tag, head: clause = -1 } = view.tokens[at] ?? {};
  const verb = view.tokens[clause];
  if (tag !== 'PRP' || verb?.relation !== 'conj' || dependents(view.tree, clause, 'nsubj').length > 0) return undefined;
  return view.mentions.findLast(
    ({ form, from, to, type }) =>
      type === 'Person' &&
      from > verb.head &&
      from < clause &&
      (form === 'pronoun'
        ? view.tokens[from]?.lower === lower && view.tokens[from]?.tag === 'PRP'
        : view.tokens[headOf(view.tokens, from, to)]?.relation === 'obj'),
  );
}

const isObject = (view: SentenceView, at: number): boolean =>
  view.tokens[at]?.tag === 'PRP' && /^(?:obj|iobj|obl)/.test(view.tokens[at]?.relation ?? '');

/** "Ruto praised him. Sudan invited him": to whom two sentences of one passage do something, that is one person. */
export function objectInParallel(discourse: Discourse, view: SentenceView, at: number): Resolved | undefined {
  const [earlier] = discourse.before(view, 1);
  if (earlier === undefined || earlier.block !== view.block || !isObject(view, at) || view.quoted[at]) return undefined;
  return earlier.mentions.find(
    ({ form, from, type }) =>
      type === 'Person' &&
      form === 'pronoun' &&
      isObject(earlier, from) &&
      !earlier.quoted[from] &&
      earlier.tokens[from]?.lower === view.tokens[at]?.lower,
  );
}

/** "Amin's soldiers came for him": whose men act, that one is rarely meant, but he of whom the sentence before spoke. */
export function topicBeforeOwner(
  discourse: Discourse,
  view: SentenceView,
  at: number,
  owner: Resolved,
): Resolved | undefined {
  const { relation = '', head = -1 } = view.tokens[headOf(view.tokens, owner.from, owner.to)] ?? {};
  const isOwner = relation === 'nmod:poss' && view.tokens[head]?.relation.startsWith('nsubj') === true;
  const isActedOn = isObject(view, at) && ancestors(view.tree, at).includes(view.tokens[head]?.head ?? -1);
  const [earlier] = isOwner && isActedOn ? discourse.before(view, 1) : [];
  if (earlier === undefined || earlier.block !== view.block) return undefined;
  const spoken = earlier.mentions.filter(
    ({ form, type, from, chain }) =>
      type === 'Person' &&
      form === 'pronoun' &&
      chain !== owner.chain &&
      earlier.tokens[from]?.tag.startsWith('PRP') === true,
  );
  const [first] = spoken;
  return spoken.every(({ chain }) => chain === first?.chain) ? first : undefined;
}

/** "Amin's men came for him. His body was lost": of an owner and somebody else, the other one is spoken of. */
export function withoutOwners(view: SentenceView, people: readonly Resolved[]): readonly Resolved[] {
  const isOwner = ({ form, from, to }: Resolved): boolean => {
    const { relation, head = -1 } = view.tokens[headOf(view.tokens, from, to)] ?? {};
    return form === 'name' && relation === 'nmod:poss' && view.tokens[head]?.relation.startsWith('nsubj') === true;
  };
  const others = people.filter((mention) => !isOwner(mention));
  return others.some(({ form, from }) => form === 'pronoun' && view.tokens[from]?.tag === 'PRP') ? others : people;
}

/** "He thanked Banda for his help": what somebody is thanked or blamed for is his own. */
export function thankedPerson(discourse: Discourse, view: SentenceView, at: number): Resolved | undefined {
  const { tag, head = -1 } = view.tokens[at] ?? {};
  const noun = view.tokens[head];
  if (tag !== 'PRP$' || noun === undefined || !/^(?:obl|nmod)/.test(noun.relation)) return undefined;
  if (!dependents(view.tree, head, 'case').some((child) => view.tokens[child]?.lower === 'for')) return undefined;
  const [verb] = ancestors(view.tree, head).filter((above) => view.tokens[above]?.upos === 'VERB');
  const lemma = view.tokens[verb ?? -1]?.lemma ?? '';
  if (verb === undefined || discourse.lexicon.nounKinds.get(lemma)?.has('thanked') !== true) return undefined;
  const object = dependent(view.tree, verb, 'obj', 'iobj');
  return object === undefined || object > at ? undefined : personAt(view, object);
}

/** "Solomon, the elder of her two stepsons": who is described by a relative's word is not the relative. */
export function isDescribedBy(view: SentenceView, mention: Resolved, at: number): boolean {
  let noun = view.tokens[at]?.head ?? -1;
  for (let depth = 0; depth < 3 && baseRelation(view.tokens[noun]?.relation ?? '') === 'nmod'; depth += 1) {
    noun = view.tokens[noun]?.head ?? -1;
  }
  // "Kaya, his wife Leyla and their son": who has a name of her own is nobody's description.
  const isNamed = view.mentions.some(({ form, from }) => form === 'name' && from === noun + 1);
  const isApposed = view.tokens[noun]?.relation === 'appos' && !isNamed;
  const isOf = (view.byHead.get(view.tokens[noun]?.head ?? -1) ?? []).includes(mention);
  return view.tokens[at]?.tag === 'PRP$' && isApposed && isOf && isKin(view, view.tokens[at]?.head ?? -1, noun);
}

/** The noun itself, or a kinship word that has another noun above it: "the wife of his friend" may be his own friend's. */
const isKin = (view: SentenceView, owned: number, apposed: number): boolean =>
  owned === apposed ||
  view.tokens[owned]?.classes.has('kinship') === true ||
  /^(?:step)?(?:sons|daughters|brothers|sisters|children)$/.test(view.tokens[owned]?.lower ?? '');
