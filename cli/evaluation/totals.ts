import type { ClaimScore, ClaimTally } from './score-claims.ts';
import type { EntityScore } from './score-entities.ts';
import { QUALIFIERS, type QualifierScores } from './score-qualifiers.ts';

export type ArticleScore = { readonly entities: EntityScore; readonly claims: ClaimScore };

/** Precision and recall as fractions; null where there is nothing to divide by. */
export type Measure = { precision: number | null; recall: number | null; f1: number };
export type ClaimTotal = Measure & Pick<ClaimTally, 'right' | 'read' | 'found' | 'core'>;
export type Totals = {
  readonly articles: number;
  readonly entities: Measure & { fromFurniture: number };
  readonly loose: ClaimTotal;
  readonly strict: ClaimTotal;
  readonly qualifiers: QualifierScores;
};

const fraction = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function measure(precision: number | null, recall: number | null): Measure {
  const [p, r] = [precision ?? 0, recall ?? 0];
  return { precision, recall, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function totalClaims(tallies: readonly ClaimTally[]): ClaimTotal {
  const of = (key: 'right' | 'read' | 'found' | 'core'): number => sum(tallies.map((tally) => tally[key]));
  const counts = { right: of('right'), read: of('read'), found: of('found'), core: of('core') };
  return { ...measure(fraction(counts.right, counts.read), fraction(counts.found, counts.core)), ...counts };
}

function totalQualifiers(scores: readonly QualifierScores[]): QualifierScores {
  const total: QualifierScores = {
    role: { right: 0, of: 0 },
    mode: { right: 0, of: 0 },
    time: { right: 0, of: 0 },
    by: { right: 0, of: 0 },
  };
  for (const score of scores) {
    for (const qualifier of QUALIFIERS) {
      total[qualifier].right += score[qualifier].right;
      total[qualifier].of += score[qualifier].of;
    }
  }
  return total;
}

/** Adds up before dividing, so that a long article weighs more than a short one. */
export function totalScores(scores: readonly ArticleScore[]): Totals {
  const found = sum(scores.map(({ entities }) => entities.found));
  const wrong = sum(scores.map(({ entities }) => entities.wrong.length));
  const missed = sum(scores.map(({ entities }) => entities.missed.length));
  return {
    articles: scores.length,
    entities: {
      ...measure(fraction(found, found + wrong), fraction(found, found + missed)),
      fromFurniture: sum(scores.map(({ entities }) => entities.contaminated.length)),
    },
    loose: totalClaims(scores.map(({ claims }) => claims.loose)),
    strict: totalClaims(scores.map(({ claims }) => claims.strict)),
    qualifiers: totalQualifiers(scores.map(({ claims }) => claims.qualifiers)),
  };
}
