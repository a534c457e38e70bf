import { nameKey } from '../../../schema/identity.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import { dependents } from '../grammar/sentence-tree.ts';
import { clauseOf, subjectsAbove, understoodSubject } from './clauses.ts';
import { type Discourse, stateStandIn } from './discourse.ts';
import { hasUnknownHolder, holdersOf, isDescription, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

const PREFIX = 'State:';
/** How far back "that government" may have been named, in sentences. */
const REACH = 4;

/** "The country", "his country", "the kingdom", "the island nation", "the government": the state that is spoken of. */
export class StateNominals {
  private readonly discourse: Discourse;
  /** Whose government the article spoke of last: "that government". */
  private government: { readonly chain: string; readonly sentence: number } | undefined;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  read(view: SentenceView, at: number): void {
    const token = view.tokens[at];
    const kinds = this.discourse.lexicon.nounKinds.get(token?.lower ?? '');
    if (token === undefined || kinds === undefined || !this.isStateNoun(kinds, token.tag) || view.byHead.has(at))
      return;
    const phrase = nounPhraseAt(view, at);
    const [owner] = token.lower === 'government' ? holdersOf(view, phrase).filter(({ type }) => type === 'State') : [];
    if (owner !== undefined) this.government = { chain: owner.chain, sentence: view.index };
    if (isDescription(view, phrase) || this.isAnother(phrase) || view.isHeading) return;
    const found = this.stateOf(view, phrase, kinds);
    const stand =
      found === undefined ? undefined : stateStandIn(this.discourse.states, found, 'nominal', 'nominal-state');
    if (stand !== undefined) this.discourse.add(view, phrase.from, phrase.to, [stand]);
  }

  private isStateNoun(kinds: ReadonlySet<string>, tag: string): boolean {
    const isOne = kinds.has('state') || kinds.has('official-name') || kinds.has('island');
    return (isOne && tag.startsWith('NN') && tag !== 'NNS') || kinds.has('government');
  }

  /** "The local government", "the host country": not the state itself, or not this one. */
  private isAnother({ modifiers, number }: NounPhrase): boolean {
    const { nounKinds } = this.discourse.lexicon;
    return number !== undefined || modifiers.some((word) => nounKinds.get(word)?.has('no-state') === true);
  }

  private stateOf(view: SentenceView, phrase: NounPhrase, kinds: ReadonlySet<string>): string | undefined {
    const holders = holdersOf(view, phrase).filter(({ type }) => type !== 'Place');
    const [owner] = phrase.owner === undefined ? [] : (view.byHead.get(phrase.owner) ?? []);
    if (owner !== undefined) {
      // "Kenya's government" names the state already; "its government" and "his country" do not.
      if (owner.type === 'State') return owner.form === 'pronoun' || owner.form === 'nominal' ? owner.chain : undefined;
      const isSaid = owner.form === 'name' && kinds.has('government');
      return owner.type === 'Person' && kinds.has('state') && !isSaid ? this.discourse.stateOf(owner.chain) : undefined;
    }
    const isDefinite = phrase.article === 'the' || phrase.article === 'this' || phrase.article === 'that';
    if (!isDefinite || holders.length > 0 || hasUnknownHolder(view, phrase)) return undefined;
    const seat = kinds.has('government') ? this.seatOf(view, phrase.head) : undefined;
    if (seat !== undefined) return seat;
    // Whose junta it is has to be said: in an article about a coup many states are named.
    if (view.tokens[phrase.head]?.lower === 'junta') return undefined;
    if (phrase.article === 'that' && kinds.has('government') && this.government !== undefined)
      return view.index - this.government.sentence <= REACH ? this.government.chain : undefined;
    const fits = this.fitting(view, phrase, kinds);
    const excluded = this.subjectOf(view, phrase.head);
    return this.inFocus(view, phrase.from, (state) => !excluded.has(`${PREFIX}${state.iso3}`) && fits(state));
  }

  /** "The junta in Bissau", "the government in Sofia": the state of the capital. */
  private seatOf(view: SentenceView, head: number): string | undefined {
    const places = dependents(view.tree, head, 'nmod').flatMap((child) => view.byHead.get(child) ?? []);
    const codes = places.flatMap(({ type, name }) =>
      type === 'Place' ? (this.discourse.lexicon.seats.get(nameKey(name)) ?? []) : [],
    );
    return codes.length === 1 ? `${PREFIX}${codes[0]}` : undefined;
  }

  /** "Paris withdrew its soldiers from the country": whoever acts in a clause is not the country in it. */
  private subjectOf(view: SentenceView, head: number): Set<string> {
    const relation = view.tokens[head]?.relation ?? '';
    const clause = /^(?:obj|iobj|obl|nmod)/.test(relation) ? clauseOf(view, head) : undefined;
    const subject = clause === undefined ? undefined : understoodSubject(view, clause);
    return new Set(subject === undefined ? [] : (view.byHead.get(subject) ?? []).map(({ chain }) => chain));
  }

  /** Whether a state is what the noun says: a kingdom by its official name, an island, in Africa. */
  private fitting(view: SentenceView, phrase: NounPhrase, kinds: ReadonlySet<string>): (state: State) => boolean {
    const noun = view.tokens[phrase.head]?.lower ?? '';
    const words = view.tokens.slice(phrase.from, phrase.head).map(({ lower }) => lower);
    const joined = words.join(' ').replaceAll(' - ', '-');
    // "The emirate" is what Qatar is called, whatever its official name.
    const called = this.discourse.lexicon.regions.get(noun);
    const region =
      called ??
      [...words.keys()]
        .map((at) => this.discourse.lexicon.regions.get(words.slice(at).join(' ')))
        .find((found) => found !== undefined);
    const isIsland = kinds.has('island') || /\bislands?\b/.test(joined);
    return (state) =>
      (called !== undefined ||
        !kinds.has('official-name') ||
        state.officialName.toLowerCase().split(' ').includes(noun)) &&
      (!isIsland || !state.hasLandBorders) &&
      (region === undefined || region.includes(state.iso3) || state.regions.some((name) => region.includes(name)));
  }

  /** The one fitting state of this sentence, else of whoever acts in it, else of the nearest sentence before. */
  private inFocus(view: SentenceView, at: number, fits: (state: State) => boolean): string | undefined {
    const isFit = (chain: string | undefined): chain is string => {
      const state = this.discourse.states.get(chain?.slice(PREFIX.length) ?? '');
      return chain?.startsWith(PREFIX) === true && state !== undefined && fits(state);
    };
    const own = view.mentions.filter(({ to }) => to <= at);
    const here = new Set(own.map(({ chain }) => chain).filter(isFit));
    if (here.size > 0) return here.size === 1 ? [...here][0] : undefined;
    for (const subject of subjectsAbove(view, at)) {
      const states = (view.byHead.get(subject) ?? []).map(({ chain }) => this.discourse.stateOf(chain)).filter(isFit);
      if (states.length === 1) return states[0];
    }
    for (const earlier of this.discourse.before(view)) {
      const named = new Set(earlier.mentions.map(({ chain }) => chain).filter(isFit));
      const [only] = named;
      if (named.size === 1 && only !== undefined) return this.isInPassing(only, earlier) ? undefined : only;
      if (named.size > 1) return this.dominant([...named]);
      const people = earlier.mentions.filter(({ type }) => type === 'Person');
      const served = new Set(people.map(({ chain }) => this.discourse.stateOf(chain)).filter(isFit));
      if (served.size === 1) return [...served][0];
    }
    return undefined;
  }

  /** A state that is named once and does nothing, in an article about others, is not "the country" of the next sentence. */
  private isInPassing(chain: string, view: SentenceView): boolean {
    const isSubject = view.mentions.some(
      (mention) => mention.chain === chain && view.tokens[mention.to - 1]?.relation.startsWith('nsubj') === true,
    );
    return !isSubject && (this.discourse.weights.get(chain) ?? 0) < 2 && this.discourse.mostNamedState > 2;
  }

  /** Of several states the one about which the article is. */
  private dominant(chains: readonly string[]): string | undefined {
    const weight = (chain: string): number => this.discourse.weights.get(chain) ?? 0;
    const [first, second] = [...chains].sort((a, b) => weight(b) - weight(a));
    const isClear = first !== undefined && weight(first) >= 4 && weight(first) >= 3 * weight(second ?? '');
    return isClear ? first : undefined;
  }
}
