import type { CypherAnswer } from '../../../schema/cypher.ts';

/** Beyond this an editor is no pleasure any more, and a download is. */
const LONGEST = 1_000_000;

export type PrettyAnswer = { readonly text: string; readonly shownRows: number };

/** An answer as JSON that can be read: with line breaks, and with as many rows as are short enough together. */
export function prettyAnswer({ columns, rows, truncated, stats, plan }: CypherAnswer, longest = LONGEST): PrettyAnswer {
  let length = 0;
  let shownRows = 0;
  for (const row of rows) {
    length += JSON.stringify(row, null, 2).length;
    if (length > longest && shownRows > 0) break;
    shownRows++;
  }
  const shown = { columns, rows: rows.slice(0, shownRows), truncated, stats, ...(plan !== undefined && { plan }) };
  return { text: JSON.stringify(shown, null, 2), shownRows };
}
