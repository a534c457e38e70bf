import { meets, type Step } from './pattern.ts';
import type { Unit } from './unit.ts';

export interface Match {
  /** The unit beyond the last one matched, in the direction of reading. */
  readonly end: number;
  readonly subject?: Unit;
  readonly object?: Unit;
}

/** An aside of more units than this is no aside. */
const LONGEST_ASIDE = 18;
const CLOSING: Readonly<Record<string, string>> = { ',': ',', '(': ')', ')': '(', '–': '–', '—': '—', '--': '--' };

/** Where an aside that begins at `at` ends, reading in `direction`; `at` itself when there is none. */
function asideEnd(units: readonly Unit[], at: number, direction: 1 | -1): number {
  const closing = CLOSING[units[at]?.token.text ?? ''];
  if (closing === undefined || units[at]?.kind !== 'word') return at;
  for (let count = 1; count <= LONGEST_ASIDE; count += 1) {
    const unit = units[at + count * direction];
    if (unit === undefined || unit.token.text === ';') return at;
    if (unit.kind === 'word' && unit.token.text === closing) return at + (count + 1) * direction;
  }
  return at;
}

/** The unit after one meeting of a step, or undefined when it is not met here. */
function stepOver(units: readonly Unit[], at: number, step: Step, direction: 1 | -1): number | undefined {
  if (step.aside) {
    const end = asideEnd(units, at, direction);
    return end === at ? undefined : end;
  }
  const unit = units[at];
  return unit !== undefined && meets(step, unit) ? at + direction : undefined;
}

/**
 * Matches the steps one after another from `at`, to the right (1) or to the left (-1, the steps given in that
 * order). Repeated steps take as much as they can and give back while the rest does not fit.
 */
export function matchSteps(
  units: readonly Unit[],
  at: number,
  steps: readonly Step[],
  direction: 1 | -1,
): Match | undefined {
  const step = steps[0];
  if (step === undefined) return { end: at };
  const stops = [at];
  while (stops.length <= step.most) {
    const next = stepOver(units, stops.at(-1) ?? at, step, direction);
    if (next === undefined) break;
    stops.push(next);
  }
  for (let count = stops.length - 1; count >= step.least; count -= 1) {
    const rest = matchSteps(units, stops[count] ?? at, steps.slice(1), direction);
    if (rest === undefined) continue;
    const unit = units[at];
    return step.capture === undefined || count === 0 || unit === undefined ? rest : { ...rest, [step.capture]: unit };
  }
  return undefined;
}
