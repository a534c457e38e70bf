import { ancestors, baseRelation, dependent, dependents } from '../grammar/sentence-tree.ts';
import { bodyAt, isBody, isPlural, several } from './bodies-in-sentence.ts';
import { clauseOf, coarguments, openingSubject, rootOf, subjectsAbove } from './clauses.ts';
import { type Discourse, standIn } from './discourse.ts';
import type { Families } from './families.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** "It" that means nothing: a subject of weather, seeming or a clause that follows. */
const EMPTY_VERBS = new Set('seem appear rain snow take turn happen emerge remain follow matter'.split(' '));

/** "The first of its kind": the noun itself is meant. */
const SELF = new Set(['kind', 'type', 'sort', 'own']);

/** Whether "it" is only there because a clause needs a subject. */
function isPleonastic(view: SentenceView, at: number): boolean {
  const { relation = '', head = -1 } = view.tokens[at] ?? {};
  if (relation.startsWith('expl')) return true;
  const verb = view.tokens[head];
  if (baseRelation(relation) !== 'nsubj' || verb === undefined) return false;
  if (EMPTY_VERBS.has(verb.lemma)) return true;
  const isState = dependent(view.tree, head, 'cop') !== undefined || verb.tag === 'JJ' || relation === 'nsubj:pass';
  const clause = dependents(view.tree, head, 'csubj', 'ccomp', 'xcomp', 'acl').some((child) => child > head);
  // "It was Kenya that paid", "it is clear that", "it was announced that"; but "it was behind the attack".
  return isState && dependent(view.tree, head, 'case') === undefined && (clause || /^(?:PROPN|NOUN)$/.test(verb.upos));
}

export class BodyPronouns {
  private readonly discourse: Discourse;
  private readonly families: Families;

  constructor(discourse: Discourse, families: Families) {
    this.discourse = discourse;
    this.families = families;
  }

  read(view: SentenceView, at: number): void {
    const token = view.tokens[at];
    if (token?.tag.startsWith('PRP') !== true) return;
    const isIt = token.lower === 'it' || token.lower === 'its';
    const isThey = token.lower === 'they' || token.lower === 'their' || token.lower === 'them';
    if (!isIt && !isThey) return;
    if (token.lower === 'it' && isPleonastic(view, at)) return;
    if (token.lower === 'its' && SELF.has(view.tokens[token.head]?.lower ?? '')) return;
    const pick = (where: SentenceView, subject: number): Resolved[] => {
      const body = bodyAt(where, subject);
      if (isIt) return body === undefined ? [] : [body];
      const group = several(where, subject);
      return group.length > 0 ? group : body?.type === 'Organization' && isPlural(where, subject) ? [body] : [];
    };
    const family = token.lower === 'their' ? this.families.behind(view, at) : undefined;
    const found = family ?? this.inSentence(view, at, pick) ?? this.before(view, at, pick);
    const once = found?.filter(({ chain }, index) => found.findIndex((other) => other.chain === chain) === index) ?? [];
    const rule = `${isIt ? 'pronoun-body' : 'pronoun-group'}`;
    if (once.length > 0 && !this.isOwnAct(view, at, once))
      this.discourse.add(
        view,
        at,
        at + 1,
        once.map((mention) => standIn(mention, 'pronoun', rule)),
      );
  }

  /** "Chad asked Niger to open its border": whoever is asked owns what the asking is about. */
  private controller(view: SentenceView, at: number): number[] {
    if (view.tokens[at]?.tag !== 'PRP$') return [];
    const clause = clauseOf(view, at) ?? -1;
    const { relation, head = -1 } = view.tokens[clause] ?? {};
    const asked = relation === 'xcomp' ? dependent(view.tree, head, 'obj', 'iobj') : undefined;
    return asked !== undefined && asked < clause ? [asked] : [];
  }

  /** "The movement's fighters seized it": what somebody's own men do is done to another. */
  private isOwnAct(view: SentenceView, at: number, found: readonly Resolved[]): boolean {
    if (view.tokens[at]?.tag === 'PRP$') return false;
    const places = coarguments(view, at).flatMap((other) => [other, ...dependents(view.tree, other, 'nmod:poss')]);
    const chains = new Set(places.flatMap((place) => view.byHead.get(place) ?? []).map(({ chain }) => chain));
    return found.some(({ chain }) => chains.has(chain));
  }

  /** The nearest subject that a pronoun of this kind may mean; another noun of its number in between closes the way. */
  private inSentence(
    view: SentenceView,
    at: number,
    pick: (where: SentenceView, subject: number) => Resolved[],
  ): Resolved[] | undefined {
    if (this.isInThingsClause(view, at)) return [];
    const excluded = view.tokens[at]?.tag === 'PRP$' ? [] : coarguments(view, at);
    for (const subject of [...this.controller(view, at), ...subjectsAbove(view, at)]) {
      if (view.quoted[subject] !== view.quoted[at]) continue;
      if (excluded.includes(subject)) continue;
      const found = pick(view, subject);
      if (found.length > 0) return found;
      const people = view.byHead.get(subject) ?? [];
      const isOther =
        view.tokens[subject]?.tag.startsWith('PRP') !== true && !people.some(({ type }) => type === 'Person');
      if (isOther || people.length === 0) return [];
    }
    // "Kenya will send troops, its foreign minister said": whose minister speaks is told in the clause before.
    const opening = view.tokens[at]?.tag === 'PRP$' ? openingSubject(view, at) : undefined;
    const before = opening === undefined || view.quoted[opening] ? [] : pick(view, opening);
    if (before.length > 0) return before;
    return view.mentions.some(({ to }) => to <= at) && !this.opens(view, at) ? [] : undefined;
  }

  /** "The refinery, which Kenya seized because its owner fled": the thing may be meant as well as the state. */
  private isInThingsClause(view: SentenceView, at: number): boolean {
    return ancestors(view.tree, at).some((clause) => {
      const { relation, head = -1 } = view.tokens[clause] ?? {};
      return relation === 'acl:relcl' && !view.byHead.has(head) && view.tokens[head]?.tag === 'NN';
    });
  }

  /** Whether a pronoun stands where a sentence begins, in its first clause. */
  private opens(view: SentenceView, at: number): boolean {
    const { head = -1, relation = '' } = view.tokens[at] ?? {};
    const isFirstOwner = at === 0 && view.tokens[at]?.tag === 'PRP$';
    // "said its chairman, Hon. Ana Ruiz": the title may hang on the name.
    const titled = view.tokens[head];
    const owned = titled?.relation === 'nmod:desc' ? view.tokens[titled.head] : titled;
    const verb = view.tokens[owned?.head ?? -1];
    // "“We won,” said its chairman": who owns the speaker opens the sentence behind the quotation.
    const isSpeaker = owned?.relation === 'nsubj' && owned.head < at && verb?.classes.has('speech') === true;
    return (
      isFirstOwner ||
      (isSpeaker && view.tokens[at]?.tag === 'PRP$') ||
      (baseRelation(relation) === 'nsubj' && (head === rootOf(view) || at < 3))
    );
  }

  /** The one body that a heading right above names: "And Turkey? Its border has been shut". */
  private inHeading(view: SentenceView): Resolved | undefined {
    const heading = this.discourse.views[view.index - 1];
    if (heading?.isHeading !== true) return undefined;
    const [first, ...others] = heading.mentions;
    return first !== undefined && isBody(first) && others.every(({ chain }) => chain === first.chain)
      ? first
      : undefined;
  }

  /** The subject of the sentence before. */
  private before(
    view: SentenceView,
    at: number,
    pick: (where: SentenceView, subject: number) => Resolved[],
  ): Resolved[] {
    if (view.quoted[at] || !this.opens(view, at)) return [];
    const above = this.inHeading(view);
    if (above !== undefined) return view.tokens[at]?.lower.startsWith('it') ? [above] : [];
    const [earlier] = this.discourse.before(view, 1);
    if (earlier === undefined) return [];
    const subject = dependent(earlier.tree, rootOf(earlier), 'nsubj');
    return subject === undefined ? [] : pick(earlier, subject);
  }
}
