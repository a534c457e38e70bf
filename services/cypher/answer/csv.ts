import type { RowFormat } from './row-format.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** Null is an empty field and the empty text a quoted one, so that they differ; what is no plain value is JSON. */
function toField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const toLine = (fields: readonly unknown[]): string => `${fields.map(toField).join(',')}\r\n`;

/** Comma-separated values after RFC 4180, with a header line. */
export const csvFormat: RowFormat = {
  mediaType: 'text/csv',
  begin: toLine,
  row: toLine,
  end: () => '',
};
