/** The end of a statement whose question may be about the whole graph: Neo4j keeps no more rows than this in order. */
export const MOST_ROWS = 'LIMIT 20000';

export const MOST_ROWS_NOTE = 'At most 20,000 rows.';
