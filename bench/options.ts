import { parseArgs } from 'node:util';
import { UsageError } from '../cli/usage-error.ts';

export const BENCH_USAGE = `Measures the service on articles that it generates, in a service of its own with its own data.

  npm run bench [-- SUITE] [options]

  SUITE             ingest (default): articles through the whole service, and its parts alone
  --articles N,N    sizes of the batches that are posted one after the other (default: 1000,10000,10000)
  --quick           small batches: 200,500,500
  --seed N          other articles of the same kind (default: 1)
  --peer SCRIPT     a Python program that does the same with other means, run on the first batch for comparison:
                    SCRIPT ARTICLES.jsonl --uri URI --user USER --password PASSWORD, printing "N articles/s"
  --python PROGRAM  the Python to run it with (default: python3)
  --json FILE       write all figures to a file
  --help            this text`;

export type BenchOptions = {
  readonly suite: string;
  readonly articles: readonly number[];
  readonly seed: number;
  readonly peer: string | undefined;
  readonly python: string;
  readonly json: string | undefined;
  readonly help: boolean;
};

const BATCHES = '1000,10000,10000';
const QUICK_BATCHES = '200,500,500';

function positiveInteger(value: string, option: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`${option} is "${value}"; it must be made of whole numbers from 1`);
}

export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      articles: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      peer: { type: 'string' },
      python: { type: 'string', default: 'python3' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [suite = 'ingest', ...more] = positionals;
  if (more.length > 0) throw new UsageError('name one suite at a time');
  const articles = values.articles ?? (values.quick ? QUICK_BATCHES : BATCHES);
  return {
    suite,
    articles: articles.split(',').map((size) => positiveInteger(size, '--articles')),
    seed: positiveInteger(values.seed, '--seed'),
    peer: values.peer,
    python: values.python,
    json: values.json,
    help: values.help,
  };
}
