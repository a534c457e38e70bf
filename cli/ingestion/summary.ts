import { type Origin, showOrigin } from '../sources/article-file.ts';
import type { Ending, Outcome } from './outcome.ts';

/** What has become of everything so far. Reasons are grouped: ten thousand lines with one fault are one fault. */
export type Summary = {
  queued: number;
  known: number;
  refused: number;
  completed: number;
  failed: number;
  readonly refusals: Map<string, Group>;
  readonly failures: Map<string, Group>;
};
type Group = { count: number; readonly examples: string[] };

const SHOWN_EXAMPLES = 5;

export const emptySummary = (): Summary => ({
  queued: 0,
  known: 0,
  refused: 0,
  completed: 0,
  failed: 0,
  refusals: new Map(),
  failures: new Map(),
});

function addTo(groups: Map<string, Group>, reason: string, origin: Origin): void {
  const group = groups.get(reason) ?? { count: 0, examples: [] };
  groups.set(reason, group);
  group.count += 1;
  if (group.examples.length < SHOWN_EXAMPLES) group.examples.push(showOrigin(origin));
}

export function countOutcome(summary: Summary, outcome: Outcome): void {
  summary[outcome.kind] += 1;
  if (outcome.kind === 'refused') addTo(summary.refusals, outcome.reason, outcome.origin);
}

export function countEnding(summary: Summary, { origin, status, error }: Ending): void {
  if (status === 'failed') {
    summary.failed += 1;
    addTo(summary.failures, error ?? 'no reason given', origin);
  } else {
    summary.completed += 1;
  }
}

const showGroups = (title: string, groups: ReadonlyMap<string, Group>): string[] =>
  [...groups]
    .sort(([, left], [, right]) => right.count - left.count)
    .flatMap(([reason, { count, examples }]) => [
      `${title}: ${reason} (${count})`,
      ...examples.map((example) => `    ${example}`),
      ...(count > examples.length ? [`    … and ${count - examples.length} more`] : []),
    ]);

/** The report at the end. Endings are left out when nobody waited for them. */
export function formatSummary(summary: Summary, waited: boolean): string {
  const { queued, known, refused, completed, failed } = summary;
  const posted = `${queued} queued, ${known} already known, ${refused} refused`;
  return [
    waited ? `${posted}; ${completed} completed, ${failed} failed` : posted,
    ...showGroups('refused', summary.refusals),
    ...showGroups('failed', summary.failures),
  ].join('\n');
}
