import { parseArgs } from 'node:util';
import { DEFAULT_URL } from '../service/with-service.ts';

export const EXPORT_USAGE = `Writes the whole graph as sorted JSON Lines: equal graphs give equal bytes.

  npm run --silent export > FILE
  npm run export -- --output FILE [options]

  --output FILE   where to write it; the file appears when it is whole (default: standard output)
  --url URL       the service (default: NEWSGRAPH_URL, else ${DEFAULT_URL})
  --key KEY       its API key, with the scope read (default: NEWSGRAPH_KEY)
  --help          this text

For a picture of one moment nothing may be written to the graph meanwhile.`;

export type ExportOptions = {
  /** Undefined for standard output. */
  readonly output: string | undefined;
  readonly url: string;
  readonly key: string | undefined;
  readonly help: boolean;
};

export function readExportOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ExportOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      output: { type: 'string' },
      url: { type: 'string' },
      key: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    output: values.output,
    url: values.url ?? environment.NEWSGRAPH_URL ?? DEFAULT_URL,
    key: values.key ?? environment.NEWSGRAPH_KEY,
    help: values.help,
  };
}
