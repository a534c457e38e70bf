import { nameKey } from '../../../schema/identity.ts';
import type { Document, Mention } from '../document.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import { nameOfBody } from '../mentions/generic-organization.ts';

/** How many sentences back a state still tells whose ministry is meant. */
const REACH = 2;
/** How many sentences back another body tells it: an article about one court speaks of one state's senate. */
const BODY_REACH = 12;

/** Relations of what stands inside a phrase to its head. */
const WITHIN = /^(?:amod|compound|nmod|appos|flat|conj)/;
const LONGEST_PHRASE = 8;

const chainOf = (name: string): string => `Organization:${nameKey(name).replace(/^the /, '')}`;

const bareName = (name: string): string => {
  const key = nameKey(name).replace(/^the /, '');
  const bracket = key.lastIndexOf(' (');
  return bracket < 0 ? key : key.slice(0, bracket);
};

export interface Gazetteer {
  /** Capitals and seats of government by their keys, with the codes of their states. */
  readonly seats: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, State>;
}

/** Whose body a state of the article has: the ministries, courts and forces that every state has. */
export class BodyChains {
  private readonly byName = new Map<string, Mention>();
  private readonly states: ReadonlyMap<number, readonly Mention[]>;
  private readonly gazetteer: ReadonlyMap<string, State>;
  private readonly counts = new Map<string, number>();
  private readonly tokens: Document['tokens'];
  private last: { readonly iso3: string; readonly sentence: number } | undefined;
  private readonly main: string | undefined;

  constructor(document: Document, { seats, states: gazetteer }: Gazetteer) {
    this.gazetteer = gazetteer;
    const states = new Map<number, Mention[]>();
    const { counts } = this;
    this.tokens = document.tokens;
    for (const mention of document.mentions) {
      const iso3 = mention.type === 'Place' ? seats.get(nameKey(mention.name)) : mention.iso3;
      if (iso3 === undefined) continue;
      const own = { ...mention, iso3 };
      states.set(mention.sentence, [...(states.get(mention.sentence) ?? []).slice(-20), own]);
      counts.set(iso3, (counts.get(iso3) ?? 0) + (mention.type === 'Place' ? 0.5 : 1));
      if (mention.type !== 'Organization') continue;
      const key = bareName(mention.name);
      for (const name of [key, `${key} ${iso3}`]) if (!this.byName.has(name)) this.byName.set(name, mention);
    }
    this.states = states;
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    const isClear = first !== undefined && first[1] >= 2 * (second?.[1] ?? 0);
    // Who writes from a capital and names no state means the one of the capital.
    const filed = seats.get(nameKey(document.dateline?.place ?? ''));
    this.main = filed ?? (isClear ? first[0] : this.leadState());
    this.rememberOwnNames(document.mentions);
  }

  private isSubject({ sentence, from, to }: Mention): boolean {
    const tokens = this.tokens[sentence]?.slice(from, to) ?? [];
    return tokens.some(({ relation }) => relation.startsWith('nsubj'));
  }

  /** Whether it is the subject, or what the subject is called by: "Ana Ruiz, the Peruvian minister, said". */
  private isOfSubject({ sentence, to }: Mention): boolean {
    const tokens = this.tokens[sentence] ?? [];
    let at = to - 1;
    for (let step = 0; step < LONGEST_PHRASE && WITHIN.test(tokens[at]?.relation ?? ''); step += 1) {
      at = tokens[at]?.head ?? at;
    }
    return tokens[at]?.relation.startsWith('nsubj') === true;
  }

  /** The first state of the article, when its place or its first sentence names no other. */
  private leadState(): string | undefined {
    const [lead] = [...this.states.values()];
    const seat = lead?.find(({ type, from }) => type === 'Place' && from === 0);
    const codes = new Set(lead?.map(({ iso3 }) => iso3));
    return seat?.iso3 ?? (codes.size === 1 ? [...codes][0] : undefined);
  }

  /** "Philippine Coast Guard" is what the coast guard of the Philippines is called. */
  private rememberOwnNames(mentions: readonly Mention[]): void {
    const states = new Map<string, string>();
    for (const { type, iso3, name } of mentions) {
      const state = type === 'State' ? this.gazetteer.get(iso3 ?? '') : undefined;
      if (state !== undefined && !states.has(name))
        for (const word of [state.name, ...state.adjectives]) states.set(nameKey(word), state.iso3);
    }
    for (const mention of mentions) {
      const [first = '', ...rest] = nameKey(mention.name).split(' ');
      const iso3 = mention.type === 'Organization' ? states.get(first) : undefined;
      if (iso3 !== undefined && rest.length > 1) this.byName.set(`${rest.join(' ')} ${iso3}`, mention);
    }
  }

  /** The chain of an organisation; a body without its state belongs to the one that the text is about there, or to nobody. */
  withChain(mention: Mention): Mention {
    if (mention.rule !== 'organization-generic') return { ...mention, chain: chainOf(mention.name) };
    const iso3 = mention.iso3 ?? this.stateAt(mention);
    if (iso3 !== undefined) this.last = { iso3, sentence: mention.sentence };
    const bare = bareName(mention.name);
    const known =
      (iso3 === undefined ? undefined : this.byName.get(`${bare} ${iso3}`)) ??
      (mention.iso3 === undefined ? this.byName.get(bare) : undefined);
    const state = iso3 === undefined ? undefined : this.gazetteer.get(iso3)?.name;
    const name =
      known?.name ?? (state === undefined || mention.iso3 !== undefined ? mention.name : `${mention.name} (${state})`);
    const isOpen = known === undefined && state === undefined && mention.iso3 === undefined;
    return isOpen ? mention : { ...mention, name, chain: chainOf(name) };
  }

  /** The body of a state by the words for it: the one that the article has named, under its name. */
  ofState(words: readonly string[], { name: state, iso3 }: State): { readonly name: string; readonly chain: string } {
    const bare = nameOfBody(words);
    const name = this.byName.get(`${bareName(bare)} ${iso3}`)?.name ?? `${bare} (${state})`;
    return { name, chain: chainOf(name) };
  }

  /** The state named before it in the sentence, in the nearest sentence before that names one alone, or the one of the article. */
  private stateAt({ sentence, from, to }: Mention): string | undefined {
    const beside = (this.states.get(sentence) ?? []).find((state) => state.type === 'Place' && state.from === to + 1);
    if (beside?.iso3 !== undefined) return beside.iso3;
    for (let at = sentence; at >= Math.max(0, sentence - REACH); at -= 1) {
      const near = (this.states.get(at) ?? []).filter((state) => at < sentence || state.from < from);
      const codes = new Set(near.map(({ iso3 }) => iso3));
      const [only] = codes;
      // A state that is named once, in passing, has none of the bodies of the next sentences.
      // Nor has one of which the sentence only says what somebody gives to its police.
      const isTold = at === sentence || only === this.main || near.some((state) => this.isOfSubject(state));
      const isNamedAgain = at === sentence || (this.counts.get(only ?? '') ?? 0) > 1;
      if (codes.size === 1 && only !== undefined && isTold && isNamedAgain) return only;
      if (codes.size > 1) return near.find((state) => this.isSubject(state))?.iso3 ?? this.main;
    }
    const isNear = this.last !== undefined && sentence - this.last.sentence <= BODY_REACH;
    return isNear ? this.last?.iso3 : this.main;
  }
}
