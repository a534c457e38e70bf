import type { Statement } from '../../statement.ts';

export type TokenNames = { labels: string[]; types: string[] };

/** All labels and relationship types that there ever were. */
export const tokenNames = (): Statement => ({
  text: `
CALL () { CALL db.labels() YIELD label RETURN collect(label) AS labels }
CALL () { CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType) AS types }
RETURN labels, types`,
  params: {},
});

/** A name that may be anything, for the text of a statement. */
export const quoteName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** How many nodes or relationships are looked at: a look at all would take minutes on a large graph. */
export const SAMPLE_SIZE = 1000;

/** Of the sample, so many are looked through for an example of each property. */
export const EXAMPLES = 10;
