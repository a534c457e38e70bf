import type { Status } from '../../../../schema/predicates.ts';

/** How an event hangs on the word that governs it: as its clause, its object (or prepositional object), its subject. */
export type Slot = 'clause' | 'object' | 'subject';

/**
 * What a governing word makes of the event below it: `same` gives it the status of the governing word, `fact` takes it
 * as given, `done` is a deed in the past and a possibility otherwise, `occasion` lets it lie ahead with its governor and takes it as given otherwise; `not` negates it.
 */
export type Effect =
  | 'done'
  | 'occasion'
  | 'same'
  | 'same not'
  | 'planned'
  | 'planned not'
  | 'possible'
  | 'possible not'
  | 'fact'
  | 'fact not';

/** The signature of a governing word: one effect where the word is affirmed, one where it is negated. */
export interface Signature {
  readonly affirmed: Effect;
  readonly negated: Effect;
}

export interface WordGroup {
  readonly id: string;
  readonly reason: string;
  readonly words: readonly string[];
}

export interface SignatureGroup extends WordGroup, Signature {
  readonly slots: readonly Slot[];
}

/** What a word beside a noun says of the event or relation that the noun names. */
export interface Marking {
  readonly status?: Status;
  readonly polarity?: 'negated';
}

export interface MarkingGroup extends WordGroup, Marking {}

type Signatures = Readonly<Record<Slot, ReadonlyMap<string, Signature>>>;

export interface FactualityLexicon {
  readonly verbs: Signatures;
  readonly nouns: Signatures;
  readonly adjectives: Signatures;
  readonly modifiers: ReadonlyMap<string, Marking>;
  /** Groups of words about standing relations, by their id: one word may belong to several. */
  readonly relations: (id: string) => ReadonlySet<string>;
  readonly relationMarkings: ReadonlyMap<string, Marking>;
  /** The word lists for the engine's own rules, by their id. */
  readonly words: (id: string) => ReadonlySet<string>;
}

export interface FactualityData {
  readonly verbs: readonly SignatureGroup[];
  readonly nouns: readonly SignatureGroup[];
  readonly adjectives: readonly SignatureGroup[];
  readonly modifiers: readonly MarkingGroup[];
  readonly relations: readonly MarkingGroup[];
  readonly functionWords: readonly WordGroup[];
}

function indexSignatures(groups: readonly SignatureGroup[]): Signatures {
  const index = { clause: new Map(), object: new Map(), subject: new Map() } as Record<Slot, Map<string, Signature>>;
  for (const { slots, words, affirmed, negated } of groups) {
    for (const slot of slots)
      for (const word of words) {
        index[slot].set(word, { affirmed, negated });
      }
  }
  return index;
}

const indexMarkings = (groups: readonly MarkingGroup[]): Map<string, Marking> =>
  new Map(groups.flatMap((group) => group.words.map((word): [string, Marking] => [word, group])));

/** Sets by id, looked up without a prefix; an id that the data lack is a mistake in the code, and is told at once. */
function indexWords(groups: readonly WordGroup[]): (id: string) => ReadonlySet<string> {
  const sets = new Map(groups.map(({ id, words }) => [id, new Set(words)]));
  return (id) => {
    const set = sets.get(`factuality-${id}`);
    if (set === undefined) throw new Error(`no word list factuality-${id}`);
    return set;
  };
}

/** Builds the lexicon of factuality from the JSON files that lie beside this module. */
export function buildFactualityLexicon(data: FactualityData): FactualityLexicon {
  const marksTitles = data.relations.filter(({ id }) => !id.endsWith('-verb') && !id.endsWith('-kinship'));
  return {
    verbs: indexSignatures(data.verbs),
    nouns: indexSignatures(data.nouns),
    adjectives: indexSignatures(data.adjectives),
    modifiers: indexMarkings(data.modifiers),
    relations: indexWords(data.relations),
    relationMarkings: indexMarkings(marksTitles),
    words: indexWords(data.functionWords),
  };
}
