import type { Mention } from '../document.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import { Profiles } from './profiles.ts';
import { addMention, type Resolved, type SentenceView } from './sentence-view.ts';

/** How far back a word may lean on a name, in sentences. */
const REACH = 3;

/** What the article has said so far; it is read once, from the beginning to the end. */
export class Discourse {
  readonly views: readonly SentenceView[];
  readonly lexicon: CoreferenceLexicon;
  readonly states: ReadonlyMap<string, State>;
  readonly profiles: Profiles;
  /** How often each entity is named in the whole article. */
  readonly weights = new Map<string, number>();
  /** How often the state is named that is named most often. */
  readonly mostNamedState: number;
  readonly found: Resolved[] = [];

  constructor(views: readonly SentenceView[], lexicon: CoreferenceLexicon, states: ReadonlyMap<string, State>) {
    this.views = views;
    this.lexicon = lexicon;
    this.states = states;
    this.profiles = new Profiles(lexicon);
    for (const view of views) {
      this.profiles.learn(view);
      for (const { chain } of view.mentions) this.weights.set(chain, (this.weights.get(chain) ?? 0) + 1);
    }
    let most = 0;
    for (const [chain, weight] of this.weights) if (weight > most && chain.startsWith('State:')) most = weight;
    this.mostNamedState = most;
  }

  /** Adds what a reader has found: what follows may lean on it. */
  add(
    view: SentenceView,
    from: number,
    to: number,
    mentions: readonly Omit<Resolved, 'sentence' | 'from' | 'to'>[],
  ): void {
    for (const mention of mentions) {
      const placed = { ...mention, sentence: view.index, from, to };
      addMention(view, placed);
      this.found.push(placed);
    }
  }

  /** The sentences before one that still belong to its passage, nearest first. */
  before({ index, block }: SentenceView, reach = REACH): SentenceView[] {
    const views: SentenceView[] = [];
    for (let at = index - 1; at >= 0 && views.length < reach; at -= 1) {
      const view = this.views[at];
      if (view === undefined || block - view.block > reach) break;
      if (!view.isHeading) views.push(view);
    }
    return views;
  }

  /** The state that a person serves or comes from, as far as the article says so. */
  stateOf(chain: string): string | undefined {
    const held = this.profiles.of(chain)?.roles.filter(({ of }) => of?.startsWith('State:')) ?? [];
    const states = new Set(
      (held.some(({ isFormer }) => !isFormer) ? held.filter(({ isFormer }) => !isFormer) : held).map(({ of }) => of),
    );
    return states.size === 1 ? [...states][0] : undefined;
  }
}

/** A mention of the same entity as another, in other words. */
export function standIn(
  antecedent: Resolved,
  form: Mention['form'],
  rule: string,
): Omit<Resolved, 'sentence' | 'from' | 'to'> {
  const { type, name, chain, iso3 } = antecedent;
  return { type, form, name, rule, chain, ...(iso3 === undefined ? {} : { iso3 }) };
}

/** A state by its chain, in the words of a reader. */
export function stateStandIn(
  states: ReadonlyMap<string, State>,
  chain: string,
  form: Mention['form'],
  rule: string,
): Omit<Resolved, 'sentence' | 'from' | 'to'> | undefined {
  const state = states.get(chain.slice('State:'.length));
  return state === undefined ? undefined : { type: 'State', form, name: state.name, iso3: state.iso3, rule, chain };
}
