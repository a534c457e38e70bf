import { parseArgs } from 'node:util';
import { DEFAULT_URL } from '../service/with-service.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';

export const INGEST_USAGE = `Posts articles to the service and waits until they are worked.

  npm run ingest -- FILE|FOLDER… [options]

Files: .txt and .html, described by a .json of the same name beside them (title, url, publisher, publishedAt, language);
.json with one article or a list; .ndjson or .jsonl with one a line. Folders are searched in depth.

  --url URL         the service (default: NEWSGRAPH_URL, else ${DEFAULT_URL})
  --key KEY         its API key, with the scope ingest, and read to wait (default: NEWSGRAPH_KEY)
  --no-wait         end when everything is queued
  --concurrency N   streams at a time, 1 to 32 (default: 2)
  --help            this text

The exit status is 0 when every article was accepted and, unless --no-wait, completed; 1 otherwise; 2 for a wrong command.`;

export type IngestOptions = {
  readonly paths: readonly string[];
  readonly url: string;
  readonly key: string | undefined;
  readonly wait: boolean;
  readonly concurrency: number;
  readonly help: boolean;
};

export function readIngestOptions(args: readonly string[], environment: NodeJS.ProcessEnv): IngestOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      wait: { type: 'boolean', default: true },
      concurrency: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  const concurrency = wholeNumber('--concurrency', values.concurrency, 1, 32);
  if (!values.help && positionals.length === 0) throw new UsageError('name at least one file or folder');
  return {
    paths: positionals,
    url: values.url ?? environment.NEWSGRAPH_URL ?? DEFAULT_URL,
    key: values.key ?? environment.NEWSGRAPH_KEY,
    wait: values.wait,
    concurrency,
    help: values.help,
  };
}
