import type { Title } from '../annotate/titles.ts';
import { isCalled, RELATIONAL } from './called-office.ts';
import { Departures, FORMER } from './departures.ts';
import { type Discourse, standIn } from './discourse.ts';
import {
  hasUnknownHolder,
  holdersOf,
  isDefinite,
  isDescription,
  isOther,
  type NounPhrase,
  nounPhraseAt,
} from './noun-phrase.ts';
import type { HeldRole, Profile } from './profiles.ts';
import { headOf, type SentenceView } from './sentence-view.ts';
import { genderOfRole } from './title-gender.ts';

/** People of the article whom a definite title may mean. */
export class TitleNominals {
  private readonly discourse: Discourse;
  private readonly departures: Departures;
  /** Where the article last spoke of somebody by an office alone: "a diplomat in the region". */
  private readonly unnamed = new Map<string, number>();

  constructor(discourse: Discourse) {
    this.discourse = discourse;
    this.departures = new Departures(discourse);
  }

  /** "the Japanese prime minister", "the Secretary", "the former president", "Kenya's leader". */
  read(view: SentenceView, at: number): void {
    const title = view.titles.length === 0 ? undefined : view.titles.find(({ to }) => to === at + 1);
    if (title === undefined || view.tokens[at]?.classes.has('kinship') || view.tokens[at]?.tag.endsWith('S') === true)
      return;
    // The noun of "head of state" is not its last word.
    const head = headOf(view.tokens, title.from, title.to);
    const whole = nounPhraseAt(view, head, title.from);
    // The "first" of "the former first lady" is a word of the title.
    const modifiers = whole.modifiers.filter((word) => !title.role.split(' ').includes(word));
    const phrase = { ...whole, to: title.to, modifiers };
    if (/^an?$/.test(phrase.article) && !isDescription(view, phrase)) this.unnamed.set(title.role, view.index);
    if (RELATIONAL.has(title.role) || !isDefinite(phrase) || isOther(phrase) || isDescription(view, phrase)) return;
    if (view.mentions.some(({ from, to, type }) => type === 'Person' && from <= at && at < to)) return;
    const found = this.holder(view, title, phrase);
    const owners = phrase.owner === undefined ? [] : (view.byHead.get(phrase.owner) ?? []);
    // Nobody is his own spokesman.
    if (found === undefined || owners.some(({ chain }) => chain === found.chain)) return;
    if (this.unnamed.has(title.role) && !found.roles.some(({ role }) => role === title.role)) return;
    if (this.isForeign(found, title, owners)) return;
    const from = Math.min(phrase.from, title.from);
    this.discourse.add(view, from, title.to, [standIn(found.mention, 'nominal', 'nominal-title')]);
  }

  /** "Ruiz recalled his ambassador": the one of a named state is not that of somebody whose state nobody knows. */
  private isForeign({ roles }: Profile, title: Title, owners: readonly { chain: string; type: string }[]): boolean {
    const [owner] = owners;
    if (owner?.type !== 'Person' || this.discourse.stateOf(owner.chain) !== undefined) return false;
    const own = roles.filter(({ role }) => this.isMeant(role, title));
    return own.length > 0 && own.every(({ of }) => of?.startsWith('State:') === true);
  }

  private isMeant(role: string, title: Title): boolean {
    const kinds = this.discourse.lexicon.roles.get(title.role) ?? [];
    return role === title.role || isCalled(role, kinds);
  }

  /** "The president" is not the former one, nor is "the former president" the present one. */
  private matches(held: HeldRole, title: Title, isFormer: boolean): boolean {
    return this.isMeant(held.role, title) && isFormer === held.isFormer;
  }

  private holder(view: SentenceView, title: Title, phrase: NounPhrase): Profile | undefined {
    const holders = this.statesOf(view, phrase);
    if (holders.length === 0 && hasUnknownHolder(view, phrase)) return undefined;
    const isFormer = phrase.modifiers.some((word) => FORMER.test(word));
    const gender = genderOfRole(title.role);
    const fitting = (state: string | undefined): Profile[] =>
      this.discourse.profiles
        .called(title.role, (role) => this.isMeant(role, title))
        .filter(
          (profile) =>
            (gender === undefined || profile.gender === undefined || profile.gender === gender) &&
            profile.roles.some(
              (held) =>
                this.matches(held, title, isFormer) &&
                (state === undefined || held.of === undefined || held.of === state),
            ),
        );
    const [state] = holders;
    const candidates = fitting(state);
    if (state !== undefined) {
      const sure = candidates.filter(({ roles }) =>
        roles.some((held) => held.of === state && this.matches(held, title, isFormer)),
      );
      if (sure.length > 0) return this.only(sure, view);
      return this.unknownBefore(view, title, phrase) ?? this.only(candidates, view, true) ?? this.ofLead(candidates);
    }
    return this.only(candidates, view) ?? this.unknownBefore(view, title, phrase) ?? this.departed(view, title, phrase);
  }

  /** "The senate removed President Ruiz. The former president left for Quito": who has lost the office since. */
  private departed(view: SentenceView, title: Title, { modifiers }: NounPhrase): Profile | undefined {
    if (!modifiers.some((word) => FORMER.test(word))) return undefined;
    const candidates = this.discourse.profiles
      .called(title.role, (role) => this.isMeant(role, title))
      .filter(
        ({ chain, roles }) =>
          roles.some((held) => this.matches(held, title, false)) && this.departures.hasLeft(chain, view.index),
      );
    return this.only(candidates, view) ?? this.ofLead(candidates);
  }

  /** "Bolsonaro was there. The former president smiled": the one person before, of whom no office is known. */
  private unknownBefore(view: SentenceView, title: Title, phrase: NounPhrase): Profile | undefined {
    const isFormer = phrase.modifiers.some((word) => FORMER.test(word));
    const isSubject = view.tokens[phrase.head]?.relation.startsWith('nsubj') === true;
    const [earlier] = this.discourse.before(view, 1);
    if (!isSubject || earlier === undefined || !(isFormer || title.kind === 'occupation')) return undefined;
    const gender = genderOfRole(title.role);
    const mayBe = (known = gender): boolean => gender === undefined || known === gender;
    const named = earlier.mentions.filter(
      ({ type, chain }) => type === 'Person' && mayBe(this.discourse.profiles.of(chain)?.gender),
    );
    const people = new Set(named.map(({ chain }) => chain));
    const [chain] = people;
    const profile = people.size === 1 && chain !== undefined ? this.discourse.profiles.of(chain) : undefined;
    // A mother is no office.
    const { kinGenders } = this.discourse.lexicon;
    return profile?.roles.some(({ role, isFormer: was }) => !was && !kinGenders.has(role)) === true
      ? undefined
      : profile;
  }

  /** Whom the lead names without a state and the article most often: at home the president is the own one. */
  private ofLead(candidates: readonly Profile[]): Profile | undefined {
    const weight = ({ chain }: Profile): number => this.discourse.weights.get(chain) ?? 0;
    const [first, second] = [...candidates].sort((a, b) => weight(b) - weight(a));
    const isHome = first !== undefined && first.mention.sentence < 2 && first.roles.every(({ of }) => of === undefined);
    return isHome && weight(first) >= 4 && weight(first) >= 1.5 * (second === undefined ? 0 : weight(second))
      ? first
      : undefined;
  }

  private statesOf(view: SentenceView, phrase: NounPhrase): string[] {
    return holdersOf(view, phrase).flatMap(({ type, chain }) =>
      type === 'Person' ? (this.discourse.stateOf(chain) ?? []) : type === 'Place' ? [] : [chain],
    );
  }

  /** The one candidate; of several, the one whom the sentence or the one before has just named. */
  private only(candidates: readonly Profile[], view: SentenceView, isGuess = false): Profile | undefined {
    const [first] = candidates;
    if (candidates.length < 2 || isGuess) return candidates.length === 1 ? first : undefined;
    for (const near of [view, ...this.discourse.before(view, 2)]) {
      const named = candidates.filter(({ chain }) => near.mentions.some((mention) => mention.chain === chain));
      if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    }
    return undefined;
  }
}
