import { entityId } from '../../../schema/identity.ts';
import type { EntityType } from '../../../schema/predicates.ts';
import type { LinkedEntity, Mention } from '../document.ts';

/**
 * Something that speaks for or against an entity of one article being the one that bears the same id elsewhere. All
 * conditions that are given must hold; `rules` are those of mentions by name, of which one must be among them, and
 * with `onlyRules` all.
 */
export interface IdentityFeature {
  readonly id: string;
  /** What the name itself is worth: of several, the most counts. */
  readonly basis?: number;
  /** How much it adds to that; below zero for what makes the identity doubtful. */
  readonly adds?: number;
  readonly types?: readonly EntityType[];
  readonly rules?: readonly string[];
  readonly onlyRules?: readonly string[];
  readonly minWords?: number;
  readonly maxWords?: number;
  readonly minNames?: number;
  readonly isShortened?: boolean;
  readonly reason: string;
}

/** `evidence` are ids of features in UTF-16 order, `score` from 0 to 1 with two decimals. */
export interface IdentityEvidence {
  readonly evidence: readonly string[];
  readonly score: number;
}

type Named = Pick<LinkedEntity, 'id' | 'type' | 'name'>;

/** What the features look at, taken from an article once an entity. */
interface Naming {
  readonly type: EntityType;
  readonly words: number;
  readonly names: number;
  readonly rules: ReadonlySet<string>;
  readonly isShortened: boolean;
}

function namingOf({ id, type, name }: Named, mentions: readonly Mention[]): Naming {
  const named = mentions.filter(({ form }) => form === 'name');
  return {
    type,
    words: name.split(/\s+/).length,
    names: named.length,
    rules: new Set(named.map(({ rule }) => rule)),
    isShortened: type === 'Person' && id !== entityId(type, name),
  };
}

function holds(feature: IdentityFeature, { type, words, names, rules, isShortened }: Naming): boolean {
  const { types, onlyRules, minWords = 0, maxWords = Number.POSITIVE_INFINITY, minNames = 0 } = feature;
  const hasRule = feature.rules === undefined || feature.rules.some((rule) => rules.has(rule));
  const hasOnly = onlyRules === undefined || (rules.size > 0 && [...rules].every((rule) => onlyRules.includes(rule)));
  return (
    (types === undefined || types.includes(type)) &&
    hasRule &&
    hasOnly &&
    words >= minWords &&
    words <= maxWords &&
    names >= minNames &&
    (feature.isShortened === undefined || feature.isShortened === isShortened)
  );
}

/** Why this article's entity is the one with its id, and how far that can be trusted. */
export function identityEvidence(
  entity: Named,
  mentions: readonly Mention[],
  features: readonly IdentityFeature[],
): IdentityEvidence {
  const naming = namingOf(entity, mentions);
  const held = features.filter((feature) => holds(feature, naming));
  const basis = Math.max(0, ...held.map((feature) => feature.basis ?? 0));
  const sum = held.reduce((total, { adds = 0 }) => total + adds, basis);
  return {
    evidence: held.map(({ id }) => id).sort(),
    score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100,
  };
}
