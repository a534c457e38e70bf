import type { Ending, Outcome } from '../cli/ingestion/outcome.ts';
import type { DrillArticle } from './articles.ts';

/** What became of each article, by its number. */
export type Tally = {
  readonly ids: Map<number, string>;
  readonly endings: Map<number, Ending>;
  /** Articles that were withdrawn, as the service has confirmed. */
  readonly withdrawn: Set<number>;
  /** Articles that the service refused for good, which it should not, with its reason. */
  readonly refused: string[];
  /** How often a request was refused or cut off and had to be sent again. */
  repeats: number;
};

export const emptyTally = (): Tally => ({
  ids: new Map(),
  endings: new Map(),
  withdrawn: new Set(),
  refused: [],
  repeats: 0,
});

export function countOutcome({ ids, refused }: Tally, outcome: Outcome): void {
  const { line = 0 } = outcome.origin;
  if (outcome.kind === 'refused') refused.push(`article ${line}: ${outcome.reason}`);
  else ids.set(line, outcome.id);
}

export const countEnding = ({ endings }: Tally, ending: Ending): void => {
  endings.set(ending.origin.line ?? 0, ending);
};

/** How many articles nothing further happens to. */
export const countEnded = ({ endings, withdrawn }: Tally): number => endings.size + withdrawn.size;

function describeLoss({ number, isWithdrawn }: DrillArticle, { ids, endings, withdrawn }: Tally): string | undefined {
  const id = ids.get(number);
  if (id === undefined) return `article ${number} was not accepted`;
  if (isWithdrawn) return withdrawn.has(number) ? undefined : `article ${number} (${id}) could not be withdrawn`;
  const ending = endings.get(number);
  if (!ending) return `article ${number} (${id}) was accepted and has no end`;
  return ending.status === 'failed'
    ? `article ${number} (${id}) failed: ${ending.error ?? 'no reason given'}`
    : undefined;
}

/** What must not be: articles that were refused, that failed, or that never came to an end. */
export const findLosses = (tally: Tally, articles: readonly DrillArticle[]): string[] => [
  ...tally.refused,
  ...articles.flatMap((article) => describeLoss(article, tally) ?? []),
];
