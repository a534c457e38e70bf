import type { EntitySpan } from './side.ts';
import { addTallies, NOTHING, type Tally, tallyKeys } from './tally.ts';

export interface EntityScore {
  /** Over all types together. */
  readonly micro: Tally;
  readonly types: Readonly<Record<string, Tally>>;
}

const keyOf = ({ start, end, type }: EntitySpan): string => `${start} ${end} ${type}`;

/** Strict: a name is right when its first word, its last word and its type are. */
export function scoreEntities(gold: readonly EntitySpan[], read: readonly EntitySpan[]): EntityScore {
  const types: Record<string, Tally> = {};
  for (const name of [...new Set([...gold, ...read].map(({ type }) => type))].sort()) {
    const keys = (spans: readonly EntitySpan[]): string[] => spans.filter(({ type }) => type === name).map(keyOf);
    types[name] = tallyKeys(keys(gold), keys(read));
  }
  return { types, micro: Object.values(types).reduce(addTallies, NOTHING) };
}
