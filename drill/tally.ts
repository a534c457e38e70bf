import type { Ending, Outcome } from '../cli/ingestion/outcome.ts';

/** What became of each article, by its number. */
export type Tally = {
  readonly ids: Map<number, string>;
  readonly endings: Map<number, Ending>;
  /** Articles that the service refused for good, which it should not, with its reason. */
  readonly refused: string[];
  /** How often a request was refused or cut off and had to be sent again. */
  repeats: number;
};

export const emptyTally = (): Tally => ({ ids: new Map(), endings: new Map(), refused: [], repeats: 0 });

export function countOutcome({ ids, refused }: Tally, outcome: Outcome): void {
  const { line = 0 } = outcome.origin;
  if (outcome.kind === 'refused') refused.push(`article ${line}: ${outcome.reason}`);
  else ids.set(line, outcome.id);
}

export const countEnding = ({ endings }: Tally, ending: Ending): void => {
  endings.set(ending.origin.line ?? 0, ending);
};

/** What must not be: articles that were refused, that have no end, or another one than `completed`. */
export function findLosses({ ids, endings, refused }: Tally, count: number): string[] {
  const losses = [...refused];
  for (let number = 0; number < count; number += 1) {
    const ending = endings.get(number);
    const name = `article ${number}${ids.has(number) ? ` (${ids.get(number)})` : ''}`;
    if (!ending) losses.push(`${name} was ${ids.has(number) ? 'accepted and has no end' : 'not accepted'}`);
    else if (ending.status !== 'completed')
      losses.push(`${name} is ${ending.status}: ${ending.error ?? 'no reason given'}`);
  }
  return losses;
}
