import { entityByName } from './entity-by-name.ts';

/** How the side of an entity is described to whoever asks. */
export const SIDE_NOTE =
  'A state or an organisation stands for itself, for whoever holds or ever held an office in it or in a part of it, and for the places that it is called by ("Pyongyang").';

/**
 * The entities for which `$parameter` stands, as the list `variable`: the named one itself, and those who act for it.
 * An empty list when nothing has that name, or when the parameter is null.
 */
export const sideOf = (variable: string, parameter: string): string => `
CALL () {${entityByName('named', parameter).replaceAll('\n', '\n  ')}
  CALL (named) {
    MATCH (named)<-[:HOLDS_OFFICE|PART_OF*0..2 {polarity: 'affirmed'}]-(member:Entity)
    RETURN member
    UNION
    MATCH (member:Place)
    WHERE named:State AND member.name IN named.aliases
    RETURN member
  }
  RETURN collect(DISTINCT member) AS ${variable}
}`;
