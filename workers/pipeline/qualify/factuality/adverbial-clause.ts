import { dependents } from '../../grammar/sentence-tree.ts';
import type { Climb, OwnReading } from './clause-reading.ts';
import { isInfinitive } from './clause-tense.ts';
import { combine, isIrrealis, type Reading, SHARED } from './combine-readings.ts';
import { signatureOf } from './governor-signature.ts';
import type { Link, Read } from './link.ts';
import { subordinatorOf } from './surrounding-clauses.ts';

const NOT_DONE = { affirmed: 'same not', negated: 'possible' } as const;

/** "Flew to Cairo to meet Sisi" tells that they met; any other purpose is only intended. */
function readPurpose(climb: Climb, { at, governor }: Link, own: OwnReading, above: Reading): Reading {
  const { tree, lexicon } = climb;
  const verb = tree.tokens[governor];
  const isSequel = dependents(tree, at, 'advmod').some((child) =>
    lexicon.words('verb-fulfilled-only').has(tree.tokens[child]?.lower ?? ''),
  );
  const isFulfilled = isSequel || lexicon.words('verb-purpose-fulfilled').has(verb?.lemma ?? '');
  if (isFulfilled) return combine(SHARED, above, own);
  if (dependents(tree, governor, 'advmod').some((child) => tree.tokens[child]?.lower === 'too')) {
    return combine(NOT_DONE, above, own);
  }
  // "Is in Juba to meet the rebels" is about to, "was in Juba to meet them" met them.
  const isPlaced = dependents(tree, governor, 'cop').length > 0 && dependents(tree, governor, 'case').length > 0;
  if (isPlaced) return { status: above.status === 'ongoing' ? 'planned' : above.status, isNegated: own.isNegated };
  // "Cairo talks to resume": the parser takes the noun of a headline for a verb.
  const opensPlan = climb.isHeading && tree.tokens[governor + 1]?.tag === 'TO' && verb?.relation === 'root';
  if (opensPlan) return { status: 'planned', isNegated: own.isNegated };
  return { status: above.status === 'planned' ? 'planned' : 'possible', isNegated: own.isNegated };
}

/** A clause with a tense of its own; "when he visits Chad" lies ahead with its main clause. */
function readFinite(climb: Climb, { governor, steps }: Link, own: Reading, mark: string, read: Read): Reading {
  const isTemporal = climb.lexicon.words('mark-temporal').has(mark);
  if (!isTemporal || own.status !== 'ongoing') return own;
  const above = read(climb, governor, steps + 1);
  return above.status === 'planned' ? { status: 'planned', isNegated: own.isNegated } : own;
}

/** The object right before a "to": in "rejected calls to resign" the infinitive belongs to the calls. */
function objectBefore({ tree }: Climb, { at, governor }: Link): number | undefined {
  const [mark] = dependents(tree, at, 'mark');
  return dependents(tree, governor, 'obj').find((noun) => noun + 1 === mark);
}

/** A participle or an infinitive beside a clause. */
function readNonFinite(climb: Climb, link: Link, own: OwnReading, mark: string, read: Read): Reading {
  const { tree, lexicon } = climb;
  const { at, governor, steps } = link;
  const isPurpose = isInfinitive(tree, at);
  if (isPurpose) {
    const noun = objectBefore(climb, link);
    const content = noun === undefined ? undefined : signatureOf(tree, noun, at, 'clause', lexicon);
    if (noun !== undefined && content !== undefined) return combine(content, read(climb, noun, steps + 1), own);
  }
  const above = read(climb, governor, steps + 1);
  if (lexicon.words('mark-negative').has(mark)) return combine(NOT_DONE, above, own);
  const hasObject = dependents(tree, governor, 'obj').length > 0;
  const isAround = mark === 'after' || mark === 'by' || lexicon.words('mark-temporal').has(mark);
  const isBare = mark === '' && !isPurpose;
  const isComplement = !isAround && !isBare && !(isPurpose && hasObject);
  const found = isComplement ? signatureOf(tree, governor, at, 'clause', lexicon) : undefined;
  if (found !== undefined) return combine(found, above, own);
  if (isPurpose) return readPurpose(climb, link, own, above);
  const isFact = tree.tokens[at]?.tag === 'VBN' || (lexicon.words('mark-factive').has(mark) && !isAround);
  if (isFact) return { status: 'occurred', isNegated: own.isNegated };
  // "Did not attend, citing illness": the participle shares the time of its clause, not its negation.
  const isNegated = mark === 'by' ? own.isNegated !== above.isNegated : own.isNegated;
  return { status: isIrrealis(above.status) || isBare ? above.status : 'occurred', isNegated };
}

/** An adverbial clause: conditions, times, purposes, means, and the complements that the parser takes for them. */
export function readAdverbial(climb: Climb, link: Link, own: OwnReading, read: Read): Reading {
  const mark = subordinatorOf(climb.tree, link.at);
  if (climb.lexicon.words('mark-conditional').has(mark)) return { status: 'possible', isNegated: own.isNegated };
  if (own.status === undefined) return readNonFinite(climb, link, own, mark, read);
  return readFinite(climb, link, { status: own.status, isNegated: own.isNegated }, mark, read);
}
