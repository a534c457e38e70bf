import type { EntityType, Predicate, Status } from '../../../../schema/predicates.ts';
import { append } from '../../grouping.ts';
import { buildPhraseIndex, type PhraseIndex } from '../../phrase-index.ts';
import { splitPhrases, splitWords } from '../../split-words.ts';

/**
 * What the noun says of its holder and owner. `SERVES`: the office of a person's servant, which belongs to the
 * state that the person serves. `COUNTERPART`: the office that somebody else holds.
 */
export type NounRelation = Predicate | 'SERVES' | 'COUNTERPART';

/** Nouns that relate whoever they describe (`holder`) to whose they are (`owners`). */
export interface NounGroup {
  readonly id: string;
  readonly reason: string;
  readonly holder: EntityType;
  readonly owners: Readonly<Partial<Record<EntityType, NounRelation>>>;
  /** The prepositions that an owner after the noun may have. */
  readonly complements: string;
  /** Takes the titles that no group names. */
  readonly fallback?: 'office' | 'occupation';
  /** "The city of Gao": "of" may give the name of the thing itself. */
  readonly names?: boolean;
  /** Held in the state in which an article is at home when nothing else is said. */
  readonly atHome?: boolean;
  readonly words: string;
}

/** A list of words with one use in reading the phrases around the nouns. */
export interface PhraseWordRule {
  readonly id: string;
  readonly reason: string;
  readonly use: string;
  readonly words?: string;
  readonly phrases?: string;
}

/** A verb that relates its subject to an argument: "heads the party", "teaches at the college". */
export interface VerbRule {
  readonly id: string;
  readonly reason: string;
  readonly predicate: Predicate;
  readonly verbs: string;
  /** `obj`, or the prepositions of the argument. */
  readonly argument: string;
  readonly subject: EntityType;
  readonly object: readonly EntityType[];
  readonly role?: string;
  readonly passive?: boolean;
  /** The object that the verb must have besides: "has its seat in". */
  readonly noun?: string;
  /** A use of phrase words: the name of the argument must have one of them ("left the Labour Party"). */
  readonly named?: string;
  /** Where the verb itself says that it is over. */
  readonly status?: Status;
}

export interface CompiledGroup extends NounGroup {
  readonly prepositions: ReadonlySet<string>;
}

export interface CompiledVerb extends VerbRule {
  readonly arguments: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/** All words by which standing relations are read; built once. */
export interface RelationLexicon {
  /** The own nouns of the groups; the same noun may belong to two groups with different holders. */
  readonly nouns: PhraseIndex<readonly CompiledGroup[]>;
  readonly byRole: ReadonlyMap<string, readonly CompiledGroup[]>;
  readonly fallback: Readonly<Record<'office' | 'occupation', CompiledGroup>>;
  readonly alliances: PhraseIndex<true>;
  readonly unrelated: PhraseIndex<true>;
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly verbs: ReadonlyMap<string, readonly CompiledVerb[]>;
}

/** Prepares the word lists for reading; throws when a fallback group is missing. */
export function buildRelationLexicon(
  groups: readonly NounGroup[],
  words: readonly PhraseWordRule[],
  verbs: readonly VerbRule[],
): RelationLexicon {
  const byRole = new Map<string, CompiledGroup[]>();
  const fallback: Partial<Record<'office' | 'occupation', CompiledGroup>> = {};
  for (const group of groups) {
    const compiled = { ...group, prepositions: new Set(splitWords(group.complements)) };
    if (group.fallback !== undefined) fallback[group.fallback] = compiled;
    for (const word of splitPhrases(group.words)) append(byRole, word, compiled);
  }
  const { office, occupation } = fallback;
  if (office === undefined || occupation === undefined) throw new Error('Relation nouns without a fallback group');
  const uses = new Map<string, ReadonlySet<string>>();
  for (const rule of words) {
    uses.set(rule.use, new Set([...splitWords(rule.words ?? ''), ...splitPhrases(rule.phrases ?? '')]));
  }
  const byVerb = new Map<string, CompiledVerb[]>();
  for (const rule of verbs) {
    const compiled = {
      ...rule,
      arguments: new Set(splitWords(rule.argument)),
      nouns: new Set(splitWords(rule.noun ?? '')),
    };
    for (const verb of splitWords(rule.verbs)) append(byVerb, verb, compiled);
  }
  const phrases = (use: string): PhraseIndex<true> =>
    buildPhraseIndex([...(uses.get(use) ?? [])].map((phrase) => [phrase, true] as const));
  return {
    nouns: buildPhraseIndex(byRole),
    byRole,
    fallback: { office, occupation },
    alliances: phrases('alliance'),
    unrelated: phrases('unrelated'),
    uses,
    verbs: byVerb,
  };
}
