import { parseArgs } from 'node:util';
import { UsageError } from '../../cli/usage-error.ts';

export const EVAL_MODEL_USAGE = `Scores the language model against annotated text.

  npm run eval:model -- FILE ... [options]

FILE is CoNLL-U, or words with IOB2 tags in columns, or JSON Lines of model/corpus; docs/evaluation.md describes them.

  --raw            read running text and find sentences and words too; else those of the file are given
  --map NAME|FILE  what the types of names are called in the comparison: a JSON file, or one of conll,
                   crossner-politics, ontonotes, re3d, universal-ner
  --split PART     of model/corpus only train or test
  --layers N       the model with 4 or 6 layers (default: the one that the service uses)
  --threads N      threads of the model (default: 1)
  --json FILE      write all figures to a file
  --help           this text`;

export interface EvalModelOptions {
  readonly files: readonly string[];
  readonly raw: boolean;
  readonly map: string | undefined;
  readonly split: 'train' | 'test' | undefined;
  readonly layers: 4 | 6 | undefined;
  readonly threads: number;
  readonly json: string | undefined;
  readonly help: boolean;
}

function readSplit(value: string | undefined): 'train' | 'test' | undefined {
  if (value === undefined || value === 'train' || value === 'test') return value;
  throw new UsageError(`--split is "${value}"; it may be train or test`);
}

function readLayers(value: string | undefined): 4 | 6 | undefined {
  if (value === undefined) return undefined;
  if (value === '4') return 4;
  if (value === '6') return 6;
  throw new UsageError(`--layers is "${value}"; it may be 4 or 6`);
}

function readThreads(value: string): number {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads > 0) return threads;
  throw new UsageError(`--threads is "${value}"; it must be a whole number from 1`);
}

export function readEvalModelOptions(args: readonly string[]): EvalModelOptions {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      raw: { type: 'boolean', default: false },
      map: { type: 'string' },
      split: { type: 'string' },
      layers: { type: 'string' },
      threads: { type: 'string', default: '1' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (!values.help && files.length === 0) throw new UsageError('name at least one file');
  return {
    files,
    raw: values.raw,
    map: values.map,
    split: readSplit(values.split),
    layers: readLayers(values.layers),
    threads: readThreads(values.threads),
    json: values.json,
    help: values.help,
  };
}
