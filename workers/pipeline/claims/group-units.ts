import type { Unit } from './unit.ts';

const isAnd = (unit: Unit | undefined): boolean => unit?.kind === 'word' && unit.token.lower === 'and';
const isComma = (unit: Unit | undefined): boolean => unit?.kind === 'word' && unit.token.text === ',';

const skipArticle = (units: readonly Unit[], at: number): number =>
  units[at]?.token.lower === 'the' && units[at]?.kind === 'word' ? at + 1 : at;

/** The indices of the actors that a list from `at` names; a comma only counts in a list that an "and" closes. */
function listFrom(units: readonly Unit[], at: number): number[] {
  const members = [at];
  let last = at;
  let closed = false;
  while (!closed) {
    let next = last + 1;
    if (isComma(units[next])) next += 1;
    if (isAnd(units[next])) {
      closed = true;
      next += 1;
    } else if (next === last + 1) break;
    next = skipArticle(units, next);
    const kind = units[next]?.kind;
    if (kind !== 'actor' && !(closed && kind === 'owner')) break;
    members.push(next);
    last = next;
  }
  return closed && members.length > 1 && last !== at ? members : [at];
}

/** "Polish and French ministers": the noun makes actors of both adjectives. */
function isSharedAdjective(units: readonly Unit[], at: number): boolean {
  const second = units[at + 2];
  return units[at]?.kind === 'state' && isAnd(units[at + 1]) && second?.kind === 'actor' && second.to - second.from > 1;
}

/** Joins actors that "and" or a list connects into one unit, so that a rule need not know of lists. */
export function groupUnits(units: readonly Unit[]): Unit[] {
  const grouped: Unit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    const mayLead = unit.kind === 'actor' || isSharedAdjective(units, at);
    const members = mayLead ? listFrom(units, at) : [at];
    if (members.length === 1) {
      grouped.push(unit);
      continue;
    }
    const last = members.at(-1) ?? at;
    const final = units[last] as Unit;
    const entities = [...new Set(members.flatMap((index) => units[index]?.entities ?? []))];
    grouped.push({
      ...unit,
      kind: final.kind,
      to: final.to,
      entities,
    });
    at = last;
  }
  return grouped;
}
