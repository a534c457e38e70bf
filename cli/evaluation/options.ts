import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

export const EVAL_USAGE = `Scores the service against gold files: what a careful reader takes from an article.

  npm run eval -- FOLDER [options]

FOLDER holds gold files (*.json); docs/evaluation.md describes them.

  --root DIR    the paths of articles in the gold files are relative to it (default: FOLDER or one of the two above it)
  --url URL     a running service (default: NEWSGRAPH_URL, else http://127.0.0.1:3000; if none answers, one is started)
  --key KEY     its API key, with the scopes ingest and read (default: NEWSGRAPH_KEY)
  --verbose     list what was missed and what was wrong in every article
  --json FILE   write all of it to a file
  --help        this text`;

export type EvalOptions = {
  readonly folder: string;
  readonly root: string | undefined;
  /** Undefined when none was named, so that a service may be started. */
  readonly url: string | undefined;
  readonly key: string | undefined;
  readonly verbose: boolean;
  readonly json: string | undefined;
  readonly help: boolean;
};

export function readEvalOptions(args: readonly string[], environment: NodeJS.ProcessEnv): EvalOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      root: { type: 'string' },
      url: { type: 'string' },
      key: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder = '', ...more] = positionals;
  if (!values.help && (folder === '' || more.length > 0))
    throw new UsageError('exactly one folder of gold files is needed');
  return {
    folder: resolve(folder),
    root: values.root === undefined ? undefined : resolve(values.root),
    url: values.url ?? environment.NEWSGRAPH_URL,
    key: values.key ?? environment.NEWSGRAPH_KEY,
    verbose: values.verbose,
    json: values.json,
    help: values.help,
  };
}
