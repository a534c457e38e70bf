import type { RowFormat } from './row-format.ts';

/**
 * Newline-delimited JSON: `{"columns": […]}`, then a list for each row, then `{"truncated": …, "stats": {…}}`, or
 * `{"error": …}` with the problem when the query failed on its way.
 */
export const ndjsonFormat: RowFormat = {
  mediaType: 'application/x-ndjson',
  begin: (columns) => `${JSON.stringify({ columns })}\n`,
  row: (row) => `${JSON.stringify(row)}\n`,
  end: (end) => `${JSON.stringify(end)}\n`,
  failure: (error) => `${JSON.stringify({ error })}\n`,
};
