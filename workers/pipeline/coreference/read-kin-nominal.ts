import { ancestors, dependents } from '../grammar/sentence-tree.ts';
import { type Discourse, standIn } from './discourse.ts';
import { isDescription, nounPhraseAt } from './noun-phrase.ts';
import { relativeNamedNext } from './relative-named-next.ts';
import { personsAt, type Resolved, type SentenceView } from './sentence-view.ts';

const CHILD = /^(?:son|daughter|child)$/;
const PARENT = /^(?:father|mother|parent)$/;

/** "Son-in-law" is cut at its hyphens: the last token of the word, and the word. */
export function kinWord({ tokens }: SentenceView, at: number): { readonly word: string; readonly last: number } {
  const noun = tokens[at]?.lower ?? '';
  const tail = tokens.slice(at + 1, at + 5).map(({ lower }) => lower);
  return tail.join('') === '-in-law' ? { word: `${noun}-in-law`, last: at + 4 } : { word: noun, last: at };
}

/** "His sister" and "the sister of Kim", once the article has said who that is. */
export class KinNominals {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  read(view: SentenceView, at: number): void {
    if (view.tokens[at]?.classes.has('kinship') !== true || view.byHead.has(at)) return;
    const { word, last } = kinWord(view, at);
    const owners = this.ownersOf(view, at);
    const [owner] = owners;
    if (owner === undefined) return;
    const phrase = nounPhraseAt(view, at);
    const named = this.namedRelative(view, at, last);
    if (named !== undefined) {
      for (const { chain } of owners) if (named.chain !== chain) this.discourse.profiles.relate(named, word, chain);
      return;
    }
    if (owners.length > 1 || isDescription(view, phrase)) return;
    const relative =
      this.relative(word, owner.chain) ??
      this.speakerBefore(view, at, word, owner) ??
      this.namedNext(view, word, phrase.article, owner);
    if (relative === undefined) return;
    this.discourse.add(view, phrase.from, last + 1, [standIn(relative, 'nominal', 'nominal-kin')]);
  }

  /** One person, or the two of "their daughter". */
  private ownersOf(view: SentenceView, at: number): readonly Resolved[] {
    const places = dependents(view.tree, at, 'nmod');
    const owners = places.flatMap((child) => personsAt(view, child));
    const whose = places.some((child) => view.tokens[child]?.tag === 'WP$');
    const people = (whose ? this.described(view, at) : owners).filter(({ type }) => type === 'Person');
    return people.length === 1 || people.every(({ form }) => form === 'pronoun') ? people : [];
  }

  /** "Jocelyn Santos, a nurse in Iloilo, whose brother Rodel": the noun on which the clause of "whose" hangs. */
  private described(view: SentenceView, at: number): readonly Resolved[] {
    const clause = [at, ...ancestors(view.tree, at)].find((above) => view.tokens[above]?.relation === 'acl:relcl');
    const before = view.mentions.filter(({ type, form, to }) => type === 'Person' && form === 'name' && to < at);
    // Where the parser has no relative clause, the name before "whose" is the nearest.
    if (clause === undefined) return before.slice(-1);
    let noun = view.tokens[clause]?.head ?? -1;
    // The clause may hang on a word inside of what is said beside the name.
    for (let depth = 0; depth < 3 && /^(?:appos|nmod)/.test(view.tokens[noun]?.relation ?? ''); depth += 1) {
      if (personsAt(view, noun).some(({ type }) => type === 'Person')) break;
      noun = view.tokens[noun]?.head ?? -1;
    }
    return personsAt(view, noun);
  }

  /** The name beside the noun: "his sister, Kim Yo Jong", "his son Eduardo", "Kim Yo Jong, his sister". */
  private namedRelative(view: SentenceView, at: number, last: number): Resolved | undefined {
    const { relation, head = -1 } = view.tokens[at] ?? {};
    const beside = dependents(view.tree, at, 'appos', 'flat', 'compound');
    const isPredicate = dependents(view.tree, at, 'cop').length > 0;
    const places = [
      ...beside,
      ...(relation === 'appos' || relation === 'compound' ? [head] : []),
      ...(isPredicate ? dependents(view.tree, at, 'nsubj') : []),
    ];
    const people = places.flatMap((place) => view.byHead.get(place) ?? []).filter(({ type }) => type === 'Person');
    if (people[0] !== undefined) return people[0];
    const next = view.mentions.find(({ from, form }) => form === 'name' && from === last + 1);
    // "The son of Yusupov, Emir, was held": the name behind the owner is the relative's.
    const behind = view.mentions.find(({ from, rule }) => rule === 'person-kin' && from > last + 1 && from <= last + 8);
    return next?.type === 'Person' ? next : this.isBehindOwner(view, at, behind) ? behind : undefined;
  }

  private isBehindOwner(view: SentenceView, at: number, behind: Resolved | undefined): boolean {
    const owner = dependents(view.tree, at, 'nmod').flatMap((child) => view.byHead.get(child) ?? [])[0];
    return owner !== undefined && behind !== undefined && owner.from > at && owner.to + 1 === behind.from;
  }

  /** "None shows Miriam Okello. 'I know,' says the widow of Edward Okello": the one woman of whom the passage has spoken. */
  private speakerBefore(view: SentenceView, at: number, word: string, owner: Resolved): Resolved | undefined {
    const { relation = '', head = -1 } = view.tokens[at] ?? {};
    const isSpeaker = relation === 'nsubj' && view.tokens[head]?.classes.has('speech') === true;
    const [earlier] = isSpeaker && owner.form === 'name' ? this.discourse.before(view, 1) : [];
    const gender = this.discourse.lexicon.kinGenders.get(word);
    if (earlier === undefined || earlier.block !== view.block || gender === undefined) return undefined;
    const people = earlier.mentions.filter(({ type, chain }) => type === 'Person' && chain !== owner.chain);
    const [first] = people;
    const isOnly = first !== undefined && people.every(({ chain }) => chain === first.chain);
    if (!isOnly || this.discourse.profiles.of(first.chain)?.gender !== gender) return undefined;
    this.discourse.profiles.relate(first, word, owner.chain);
    return first;
  }

  private namedNext(view: SentenceView, word: string, article: string, owner: Resolved): Resolved | undefined {
    const isDefinite = article === 'the' || article === '';
    const named = isDefinite ? relativeNamedNext(this.discourse, view, word, owner) : undefined;
    if (named !== undefined) this.discourse.profiles.relate(named, word, owner.chain);
    return named;
  }

  private parentsOf(chain: string): string[] {
    const { profiles } = this.discourse;
    const told = (profiles.of(chain)?.kin ?? []).filter(({ word }) => CHILD.test(word)).map(({ of }) => of);
    const named = profiles.relativesOf(chain).filter(({ word }) => PARENT.test(word));
    return [...told, ...named.map(({ profile }) => profile.chain)];
  }

  private relative(word: string, of: string): Resolved | undefined {
    const { lexicon, profiles } = this.discourse;
    const gender = lexicon.kinGenders.get(word);
    const direct = profiles.relativesOf(of).filter((known) => known.word === word);
    // Whose son somebody is, that one is the father.
    const turned = (profiles.of(of)?.kin ?? []).filter(
      (known) => lexicon.inverseKin.get(known.word)?.has(word) === true,
    );
    // Children of one parent are brothers and sisters.
    const parents = lexicon.siblings.has(word) ? this.parentsOf(of) : [];
    const siblings = parents.flatMap((parent) =>
      profiles.relativesOf(parent).filter(({ word: child, profile }) => CHILD.test(child) && profile.chain !== of),
    );
    const people = new Set([
      ...siblings.map(({ profile }) => profile),
      ...direct.map(({ profile }) => profile),
      ...turned.flatMap((known) => profiles.of(known.of) ?? []),
    ]);
    const fitting = [...people].filter(
      (profile) => profile.gender === undefined || gender === undefined || profile.gender === gender,
    );
    // A singular with several brothers on record means one of them, and nobody knows which.
    return fitting.length === 1 ? fitting[0]?.mention : undefined;
  }
}
