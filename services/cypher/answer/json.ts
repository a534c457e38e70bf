import type { RowFormat } from './row-format.ts';

/** The whole answer as one object. Only sent when it is complete, so that a failure has a status of its own. */
export const jsonFormat: RowFormat = {
  mediaType: 'application/json',
  begin: (columns) => `{"columns":${JSON.stringify(columns)},"rows":[`,
  row: (row, index) => `${index === 0 ? '' : ','}${JSON.stringify(row)}`,
  end: (end) => `],${JSON.stringify(end).slice(1)}`,
};
