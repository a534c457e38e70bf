import type { Predicate } from '../../../../schema/predicates.ts';
import type { ReadClaim } from '../../claim.ts';
import type { HeldDescription } from './find-holdings.ts';
import type { SentenceView } from './sentence-view.ts';

const NAMES: Readonly<Partial<Record<Predicate, string>>> = {
  HOLDS_OFFICE: 'office',
  AFFILIATED_WITH: 'affiliated',
  FAMILY_OF: 'family',
  CITIZEN_OF: 'citizen',
  ALLY_OF: 'ally',
  PART_OF: 'part-of',
  LOCATED_IN: 'located',
};
const WITH_ROLE = new Set<Predicate>(['HOLDS_OFFICE', 'AFFILIATED_WITH', 'FAMILY_OF', 'PART_OF']);

/** The claim that a description makes of its holder. */
export function toClaim(
  view: SentenceView,
  held: HeldDescription,
  predicate: Predicate,
  subject: string,
  object?: string,
): ReadClaim {
  const { description, holding } = held;
  const isFamily = predicate === 'FAMILY_OF' || predicate === 'CITIZEN_OF' || predicate === 'LOCATED_IN';
  const status = description.status ?? holding.status;
  return {
    predicate,
    subject,
    ...(object === undefined ? {} : { object }),
    ...(WITH_ROLE.has(predicate) ? { role: description.role } : {}),
    ...(status === undefined || (isFamily && status === 'planned') ? {} : { status }),
    sentence: view.index,
    head: holding.head,
    trigger: { from: description.from, to: description.to },
    span: { from: holding.from, to: holding.to },
    rule: `${NAMES[predicate] ?? ''}-${holding.construction}`,
  };
}
