import { describeMachine, formatTable } from '../bench/report.ts';
import type { Comparison } from './compare-exports.ts';
import type { Aftermath } from './disturb-service.ts';
import type { Strike } from './strike-faults.ts';

/** Everything that a drill found out. Times in seconds. */
export type DrillFindings = Aftermath & {
  readonly articles: number;
  readonly comparison: Comparison;
  readonly calmSeconds: number;
};

const SHOWN = 10;

/** One line an event: the moment in articles accepted and ended, the fault, what it did, how long that took. */
export function formatStrike({ name, accepted, ended, seconds, did, skipped }: Strike): string {
  const moment = `[${accepted} accepted, ${ended} ended]`;
  return skipped ? `${moment} ${name}: skipped, ${did}` : `${moment} ${name}: ${did} (${seconds.toFixed(1)} s)`;
}

function tableOf(strikes: readonly Strike[]): string {
  const names = [...new Set(strikes.map(({ name }) => name))].sort();
  const rows = names.map((name) => {
    const all = strikes.filter((strike) => strike.name === name);
    const done = all.filter(({ skipped }) => !skipped);
    return [name, done.length, all.length - done.length, Math.max(0, ...done.map(({ seconds }) => seconds))];
  });
  return formatTable([['fault', 'struck', 'skipped', 'longest, s'], ...rows]);
}

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0
    ? [`${title}: none`]
    : [`${title}: ${items.length}`, ...items.slice(0, SHOWN).map((item) => `    ${item}`)];

const differs = ({ onlyLeft, onlyRight }: Comparison): boolean => onlyLeft + onlyRight > 0;

export const isPassed = ({ losses, inconsistencies, comparison }: DrillFindings): boolean =>
  losses.length === 0 && inconsistencies.length === 0 && !differs(comparison);

/** The table of faults, what the workers met with, and the verdict. */
export function formatFindings(findings: DrillFindings): string {
  const { articles, strikes, losses, inconsistencies, comparison, troubles, repeats } = findings;
  const { same, onlyLeft, onlyRight, examples } = comparison;
  return [
    describeMachine(),
    tableOf(strikes),
    `${articles} articles in ${Math.round(findings.disturbedSeconds)} s disturbed, ${Math.round(findings.calmSeconds)} s undisturbed`,
    `${repeats} requests sent again, ${troubles.takenOver} articles taken over from silent workers, ${troubles.failedAttempts} attempts failed and repeated`,
    ...list('lost', losses),
    ...list('inconsistencies', inconsistencies),
    differs(comparison)
      ? `exports differ: ${same} lines the same, ${onlyLeft} only disturbed, ${onlyRight} only undisturbed`
      : `exports are the same to the byte: ${same} lines`,
    ...examples.map((example) => `    ${example}`),
    isPassed(findings) ? 'passed' : 'FAILED',
  ].join('\n');
}
