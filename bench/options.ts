import { parseArgs } from 'node:util';
import { UsageError } from '../cli/usage-error.ts';

export const BENCH_USAGE = `Measures the service on articles that it generates, in a service of its own with its own data.

  npm run bench [-- SUITE] [options]

  SUITE             ingest (default): articles through the whole service, and its parts alone
                    model: the language model alone, beside spaCy's small model where Python has it
                    stages: each stage of reading beside the language model, on hand-written articles
                    cypher: users' queries beside the bare driver, as streams, and beside heavy ones of others
  --articles N,N    ingest: sizes of the batches that are posted one after the other (default: 1000,10000,10000);
                    model: how many articles are read (default: 40); stages: the same, ten again and again (default: 100);
                    cypher: how many queries are asked for each figure (default: 2000)
  --quick           ingest: 200,500,500; model: 8; stages: 30; cypher: 300
  --seed N          other articles of the same kind (default: 1)
  --peer SCRIPT     a Python program that does the same with other means, run on the first batch for comparison:
                    SCRIPT ARTICLES.jsonl --uri URI --user USER --password PASSWORD, printing "N articles/s"
  --python PROGRAM  the Python to run it, or spaCy, with (default: PYTHON, else python3)
  --layers N        model, stages: the one with 4 or 6 layers (default: the one that the service uses)
  --json FILE       write all figures to a file
  --help            this text`;

export type BenchOptions = {
  readonly suite: string;
  readonly articles: readonly number[];
  readonly seed: number;
  readonly peer: string | undefined;
  readonly python: string;
  /** Undefined for the model that the service uses. */
  readonly layers: 4 | 6 | undefined;
  readonly json: string | undefined;
  readonly help: boolean;
};

const DEFAULT_SUITE = 'ingest';
/** Numbers of articles, or queries, by suite: usual, and quick. */
const BATCHES: Readonly<Record<string, readonly [usual: string, quick: string]>> = {
  ingest: ['1000,10000,10000', '200,500,500'],
  model: ['40', '8'],
  stages: ['100', '30'],
  cypher: ['2000', '300'],
};

function positiveInteger(value: string, option: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`${option} is "${value}"; it must be made of whole numbers from 1`);
}

function readLayers(value: string | undefined): 4 | 6 | undefined {
  if (value === undefined) return undefined;
  if (value === '4') return 4;
  if (value === '6') return 6;
  throw new UsageError(`--layers is "${value}"; it may be 4 or 6`);
}

/** A suite that does not exist is told where it is looked for; until then it has any number. */
function chooseArticles(suite: string, quick: boolean, given: string | undefined): readonly number[] {
  const [usual, small] = BATCHES[suite] ?? ['1', '1'];
  return (given ?? (quick ? small : usual)).split(',').map((size) => positiveInteger(size, '--articles'));
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
      python: { type: 'string', default: process.env.PYTHON || 'python3' },
      layers: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [suite = DEFAULT_SUITE, ...more] = positionals;
  if (more.length > 0) throw new UsageError('name one suite at a time');
  return {
    suite,
    articles: chooseArticles(suite, values.quick, values.articles),
    seed: positiveInteger(values.seed, '--seed'),
    peer: values.peer,
    python: values.python,
    layers: readLayers(values.layers),
    json: values.json,
    help: values.help,
  };
}
