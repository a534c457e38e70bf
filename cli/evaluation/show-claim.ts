import { asList, type GoldClaim } from './gold.ts';
import type { ReadClaim } from './readings.ts';

type Outline = {
  subjects: readonly string[];
  predicates: readonly string[];
  objects: readonly (string | null)[];
  statuses: readonly string[];
  negated: boolean;
  evidence: string | undefined;
};

const outline = ({ subjects, predicates, objects, statuses, negated, evidence }: Outline): string => {
  const object = objects.map((name) => name ?? '–').join('/');
  const act = `${subjects.join('/')} ${negated ? 'NOT ' : ''}${predicates.join('/')} ${object}`;
  return `${act} [${statuses.join('/')}]  « ${(evidence ?? '').slice(0, 160)} »`;
};

export const showGoldClaim = (claim: GoldClaim): string =>
  outline({
    subjects: asList(claim.s),
    predicates: asList(claim.p),
    objects: asList<string | null>(claim.o),
    statuses: asList(claim.status),
    negated: claim.polarity === 'negated',
    evidence: claim.ev,
  });

export const showReadClaim = (claim: ReadClaim): string =>
  outline({
    subjects: [claim.subject],
    predicates: [claim.predicate],
    objects: [claim.object],
    statuses: [claim.status],
    negated: claim.polarity === 'negated',
    evidence: claim.evidence[0],
  });
