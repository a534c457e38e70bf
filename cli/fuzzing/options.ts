import { parseArgs } from 'node:util';
import { wholeNumber } from '../whole-number.ts';

export const FUZZ_USAGE = `Sends requests drawn from the OpenAPI document, good and bad ones, to a service, and checks every answer: no status of 500
and above, no status, media type or body that the document does not know. Schemathesis does it, in a Python of its own under .data/.

  npm run fuzz -- [options]

  --url URL      a running service, which keeps what is posted (default: one of its own with the articles of samples/)
  --key KEY      its API key, with every scope (default: NEWSGRAPH_KEY)
  --seconds N    time for the requests, 10 to 3600 (default: 75)
  --seed N       the same number draws the same requests (default: 1)
  --if-possible  say so and end well where Python 3.11 or the Python package index is not there
  --help         this text

The exit status is 0 when every answer was as the document says.`;

export type FuzzOptions = {
  readonly url: string | undefined;
  readonly key: string | undefined;
  readonly seconds: number;
  readonly seed: number;
  readonly ifPossible: boolean;
  readonly help: boolean;
};

export function readFuzzOptions(args: readonly string[], environment: NodeJS.ProcessEnv): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      seconds: { type: 'string', default: '75' },
      seed: { type: 'string', default: '1' },
      'if-possible': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    url: values.url,
    key: values.key ?? environment.NEWSGRAPH_KEY,
    seconds: wholeNumber('--seconds', values.seconds, 10, 3600),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 31),
    ifPossible: values['if-possible'],
    help: values.help,
  };
}
