import { nameKey } from '../../../schema/identity.ts';
import type { Title } from '../annotate/titles.ts';
import { subtreeSpan } from '../grammar/sentence-tree.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import { distributedTitles } from './distributed-titles.ts';
import type { Gender } from './known-person.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';
import { genderOfRole } from './title-gender.ts';
import { holderOf, isFormerAt, titlesOf } from './titles-of-person.ts';

/** An office as the article gives it to a person, with the state or body it belongs to. */
export interface HeldRole {
  readonly role: string;
  readonly of?: string;
  readonly isFormer: boolean;
}

/** What somebody is to somebody else: `word` is what this person is to the person of the chain `of`. */
export interface Kin {
  readonly word: string;
  readonly of: string;
}

/** What the article says of a person, as far as other words may lean on it. */
export interface Profile {
  readonly chain: string;
  /** The first mention of the person; what stands for the person later is said to be this. */
  readonly mention: Resolved;
  gender?: Gender;
  readonly roles: HeldRole[];
  readonly kin: Kin[];
}

export interface Relative {
  readonly word: string;
  readonly profile: Profile;
}

/** An office that more people hold than this tells nobody apart; without the cap a hostile page would cost its square. */
const MOST_HOLDERS = 60;

/** The people of an article with their offices, states, relatives and genders, by chain. */
export class Profiles {
  private readonly byChain = new Map<string, Profile>();
  private readonly byTitle = new Map<string, readonly Profile[]>();
  private readonly pairs = new Map<string, Map<string, Resolved[]>>();
  private readonly relatives = new Map<string, readonly Relative[]>();
  private readonly lexicon: CoreferenceLexicon;

  constructor(lexicon: CoreferenceLexicon) {
    this.lexicon = lexicon;
  }

  of(chain: string): Profile | undefined {
    return this.byChain.get(chain);
  }

  /** The people with an office for which `isMeant`; asked once for every title. */
  called(title: string, isMeant: (role: string) => boolean): readonly Profile[] {
    const known = this.byTitle.get(title);
    if (known !== undefined) return known;
    const people = [...this.byChain.values()].filter(({ roles }) => roles.some(({ role }) => isMeant(role)));
    const kept = people.slice(0, MOST_HOLDERS);
    this.byTitle.set(title, kept);
    return kept;
  }

  /** Takes in an office that follows from what is said of somebody else. */
  give(mention: Resolved, held: HeldRole): void {
    this.meet(mention).roles.push(held);
    this.byTitle.delete(held.role);
  }

  /** Those of whom the article says what they are to the person of a chain. */
  relativesOf(chain: string): readonly Relative[] {
    return this.relatives.get(chain) ?? [];
  }

  /** The two of the whole article who are this to each other, where no others are. */
  onlyPair(words: ReadonlySet<string>): Resolved[] | undefined {
    const all = new Map([...words].flatMap((word) => [...(this.pairs.get(word) ?? [])]));
    const [only] = all.values();
    return all.size === 1 ? only : undefined;
  }

  private rememberPair(profile: Profile, word: string, of: string): void {
    const other = this.byChain.get(of);
    const pairs = this.pairs.get(word) ?? new Map<string, Resolved[]>();
    // Two are enough to say that it is not the only one.
    if (other === undefined || pairs.size > 1) return;
    pairs.set([profile.chain, of].sort().join(' '), [other.mention, profile.mention]);
    this.pairs.set(word, pairs);
  }

  /** Takes in what one person is to another. */
  relate(mention: Resolved, word: string, of: string): void {
    const profile = this.meet(mention);
    this.rememberPair(profile, word, of);
    profile.kin.push({ word, of });
    this.relatives.set(of, [...this.relativesOf(of).slice(-MOST_HOLDERS), { word, profile }]);
    const gender = this.lexicon.kinGenders.get(word);
    if (gender !== undefined) profile.gender ??= gender;
    const spouse = this.lexicon.spouses.has(word) && gender !== undefined ? this.byChain.get(of) : undefined;
    if (spouse !== undefined) spouse.gender ??= gender === 'male' ? 'female' : 'male';
  }

  /** Takes in what a sentence says beside the names of persons. */
  learn(view: SentenceView): void {
    for (const mention of view.mentions) {
      if (mention.type !== 'Person' || mention.form === 'pronoun') continue;
      const profile = this.meet(mention);
      for (const title of titlesOf(view, mention)) this.addTitle(view, profile, title, mention);
    }
    for (const { mention, role, of } of distributedTitles(view, this.lexicon)) {
      this.give(mention, { role, of, isFormer: false });
    }
  }

  meet(mention: Resolved): Profile {
    const known = this.byChain.get(mention.chain);
    const profile = known ?? { chain: mention.chain, mention, roles: [], kin: [] };
    if (known === undefined) this.byChain.set(mention.chain, profile);
    if (profile.gender === undefined && mention.form === 'name') {
      const gender = this.genderOfName(mention.name);
      if (gender !== undefined) profile.gender = gender;
    }
    return profile;
  }

  /** The given name says it, wherever it stands; a surname of one word says nothing. */
  private genderOfName(name: string): Gender | undefined {
    const words = nameKey(name).split(' ');
    if (words.length < 2) return undefined;
    const { genderOf } = this.lexicon.customs;
    return genderOf(words[0] ?? '') ?? (words.length > 2 ? genderOf(words[1] ?? '') : undefined);
  }

  private addTitle(view: SentenceView, profile: Profile, title: Title, mention: Resolved): void {
    const gender = genderOfRole(title.role) ?? this.lexicon.kinGenders.get(title.role);
    if (gender !== undefined) profile.gender = gender;
    const holder = holderOf(view, title);
    const of = holder === undefined || holder === mention ? undefined : holder.chain;
    const start = subtreeSpan(view.tree, title.to - 1).from;
    const isFormer = isFormerAt(view, title, Math.max(start, title.from - 4));
    const isKnown = profile.roles.some((held) => held.role === title.role && held.of === of);
    if (!isKnown) profile.roles.push({ role: title.role, isFormer, ...(of === undefined ? {} : { of }) });
  }
}
