/** The type of an entity: its label besides `Entity`. */
export const typeOf = (variable: string): string => `[label IN labels(${variable}) WHERE label <> 'Entity'][0]`;

export const referenceTo = (variable: string): string => `${variable} {.id, .name, type: ${typeOf(variable)}}`;

/** What every question about entities returns for its `e`; the counts are degrees, so that busy entities cost no more. */
export const ENTITY_SUMMARY = `
e.id AS id, e.name AS name, ${typeOf('e')} AS type, e.aliases AS aliases,
COUNT { (e)<-[:NAMES]-() } AS articles,
COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } AS claims`;
