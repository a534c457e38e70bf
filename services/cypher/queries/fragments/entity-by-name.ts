/** In Cypher what `nameKey` of schema/identity.ts does: no case, no accents, no full stops, a hyphen is a blank. */
const folded = (text: string): string =>
  `reduce(key = '', ch IN split(normalize(toLower(trim(${text})), NFKD), '') | CASE
      WHEN ch IN ['.', '\\'', '’', '‘', '\`'] OR '\\u0300' <= ch <= '\\u036F' THEN key
      WHEN ch IN ['-', '‐', '‑', '–'] THEN key + ' '
      ELSE key + ch END)`;

/**
 * The entities that `$parameter` names by their canonical name or an alias, as `variable`, one a row; none when it is
 * null. The full-text index finds the candidates; the look-up by name finds what that index leaves out ("Will") or does
 * not have yet. One alias, such as "Kim", may be that of hundreds: the 20 that most articles name are meant.
 */
export const entityByName = (variable: string, parameter: string): string => `
CALL () {
  CALL () {
    WITH ${folded(`$${parameter}`)} AS wanted
    CALL db.index.fulltext.queryNodes('entity_names',
      '"' + replace(replace(coalesce($${parameter}, ''), '\\\\', ' '), '"', ' ') + '"') YIELD node AS e
    WHERE any(name IN [e.name] + e.aliases WHERE wanted = ${folded('name')})
    RETURN e
    UNION
    MATCH (e:Entity {name: trim($${parameter})})
    RETURN e
  }
  RETURN e AS ${variable} ORDER BY COUNT { (e)<-[:NAMES]-() } DESC, e.id LIMIT 20
}`;
