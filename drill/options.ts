import { parseArgs } from 'node:util';
import { UsageError } from '../cli/usage-error.ts';
import { wholeNumber } from '../cli/whole-number.ts';
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
    articles: wholeNumber('--articles', values.articles, 10, 100_000),
    workers: wholeNumber('--workers', values.workers, 1, 16),
    faults: readFaults(values.faults),
    rounds: wholeNumber('--rounds', values.rounds, 1, 20),
    seed: wholeNumber('--seed', values.seed, 1, 2 ** 31),
    minutes: wholeNumber('--minutes', values.minutes, 1, 1440),
    keep: values.keep,
    help: values.help,
  };
}
