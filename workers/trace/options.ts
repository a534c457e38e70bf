import { parseArgs } from 'node:util';
import { UsageError } from '../../cli/usage-error.ts';

export const TRACE_USAGE = `Shows how the pipeline reads a text: who is meant, who says what, what is claimed, and what was not read, and why.
It needs no running service.

  npm run trace -- "A sentence or two." [options]
  npm run trace -- FILE [options]
  npm run trace -- [options] < FILE

Of FILE.txt or FILE.html, the title and the date of publication are taken from FILE.json, where there is one.

  --date DATE   when it was published, as 2024-05-15; "on Tuesday" is resolved against it
  --html        the text is an HTML page
  --tree        the dependency tree of each sentence too
  --help        this text`;

export interface TraceOptions {
  /** A text or the path of a file; absent when the text comes from the standard input. */
  readonly input: string | undefined;
  readonly date: string | undefined;
  readonly html: boolean;
  readonly tree: boolean;
  readonly help: boolean;
}

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Whether it is a day of the calendar: 30 February would be read as 1 March. */
function isDate(value: string): boolean {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
  return DATE.test(value) && isDay && !Number.isNaN(Date.parse(value));
}

/** Reads the command line; throws {@link UsageError} when it cannot be meant so. */
export function readTraceOptions(args: readonly string[]): TraceOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      html: { type: 'boolean', default: false },
      tree: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { date, html, tree, help } = values;
  if (positionals.length > 1) {
    throw new UsageError(`${positionals.length} texts were given; put one text in quotation marks, or name one file`);
  }
  if (date !== undefined && !isDate(date)) throw new UsageError(`--date is "${date}"; it must be a day, as 2024-05-15`);
  return { input: positionals[0], date, html, tree, help };
}
