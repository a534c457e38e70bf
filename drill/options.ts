import { parseArgs } from 'node:util';
import { UsageError } from '../cli/usage-error.ts';
import { FAULTS, type FaultName, isFaultName } from './faults/catalogue.ts';

export const DRILL_USAGE = `Kills, pauses and starves every part of a service while articles go through it, and compares the graph with that of an undisturbed run.

  npm run drill [-- options]

  --articles N     articles that go through, each cut to the length of a short report (default: 2000)
  --workers N      worker processes of the disturbed run; the undisturbed one has one (default: 3)
  --faults LIST    which faults, comma-separated (default: all)
${Object.entries(FAULTS)
  .map(([name, { about }]) => `                     ${name.padEnd(13)} ${about}`)
  .join('\n')}
  --rounds N       how often each of them strikes (default: 2)
  --seed N         other articles, moments and victims (default: 1)
  --minutes N      longest that the disturbed run may take (default: 60)
  --keep FOLDER    write both exports there
  --help           this text

It needs no service and no data of yours; both services are its own. The exit status is 0 when nothing was lost, nothing is there
twice and both graphs are the same to the byte; 1 otherwise; 2 for a wrong command.`;

export type DrillOptions = {
  readonly articles: number;
  readonly workers: number;
  readonly faults: readonly FaultName[];
  readonly rounds: number;
  readonly seed: number;
  readonly minutes: number;
  readonly keep: string | undefined;
  readonly help: boolean;
};

function wholeNumber(value: string, option: string, [least, most]: readonly [number, number]): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`${option} is "${value}"; it must be a whole number from ${least} to ${most}`);
}

function readFaults(list: string | undefined): readonly FaultName[] {
  const names = list?.split(',') ?? Object.keys(FAULTS);
  return names.map((name) => {
    if (isFaultName(name)) return name;
    throw new UsageError(`there is no fault "${name}"; there are: ${Object.keys(FAULTS).join(', ')}`);
  });
}

export function readDrillOptions(args: readonly string[]): DrillOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '2000' },
      workers: { type: 'string', default: '3' },
      faults: { type: 'string' },
      rounds: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '60' },
      keep: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    articles: wholeNumber(values.articles, '--articles', [10, 100_000]),
    workers: wholeNumber(values.workers, '--workers', [1, 16]),
    faults: readFaults(values.faults),
    rounds: wholeNumber(values.rounds, '--rounds', [1, 20]),
    seed: wholeNumber(values.seed, '--seed', [1, 2 ** 31]),
    minutes: wholeNumber(values.minutes, '--minutes', [1, 1440]),
    keep: values.keep,
    help: values.help,
  };
}
