import type { StatedClaim } from '../../schema/annotations.ts';
import type { Span } from './cut-sentence.ts';
import type { ClaimHere, ReadingRow } from './reading-rows.ts';

/** What is pointed at, or chosen: a claim, a sentence, or who is mentioned in a sentence. */
export type Highlight = { claim: string } | { sentence: number; entity?: string };

export const isSame = (a: Highlight | undefined, b: Highlight | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Sentences are counted from 1 in the address, as on the page. */
export function readHighlight(search: URLSearchParams): Highlight | undefined {
  const claim = search.get('claim');
  if (claim) return { claim };
  const number = Number(search.get('sentence'));
  if (!Number.isInteger(number) || number < 1) return undefined;
  const entity = search.get('entity');
  return { sentence: number - 1, ...(entity ? { entity } : {}) };
}

/** The address of the view with this highlight chosen; the rest of the search stays. */
export function writeHighlight(search: URLSearchParams, highlight: Highlight | undefined): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['claim', 'sentence', 'entity']) next.delete(name);
  if (highlight && 'claim' in highlight) next.set('claim', highlight.claim);
  else if (highlight) {
    next.set('sentence', String(highlight.sentence + 1));
    if (highlight.entity) next.set('entity', highlight.entity);
  }
  return next;
}

const isAbout = ({ subject, object, place, attributedTo }: StatedClaim, entity: string): boolean =>
  [subject, object, place, ...attributedTo].some((each) => each?.id === entity);

const statementIn = (row: ReadingRow, claim: string): ClaimHere | undefined =>
  row.claims.find((each) => each.claim.id === claim);

/** Whether a row has anything of what is highlighted. */
export const concerns = (highlight: Highlight, row: ReadingRow): boolean =>
  'claim' in highlight ? statementIn(row, highlight.claim) !== undefined : highlight.sentence === row.sentence.index;

/** Whether a claim of a row that the highlight concerns is highlighted. */
export function isClaimLit(highlight: Highlight | undefined, { claim }: ClaimHere): boolean {
  if (!highlight) return false;
  if ('claim' in highlight) return highlight.claim === claim.id;
  return highlight.entity === undefined || isAbout(claim, highlight.entity);
}

/** The words of a row that state the highlighted claim. */
export function markedWords(highlight: Highlight | undefined, row: ReadingRow): Span | undefined {
  return highlight && 'claim' in highlight ? statementIn(row, highlight.claim)?.statement : undefined;
}

/** Whose mentions in a row are highlighted: both ends of a claim, or the one that is pointed at. */
export function litEntities(highlight: Highlight | undefined, row: ReadingRow): ReadonlySet<string> {
  if (!highlight) return new Set();
  if (!('claim' in highlight)) return new Set(highlight.entity === undefined ? [] : [highlight.entity]);
  const claim = statementIn(row, highlight.claim)?.claim;
  return new Set(claim ? [claim.subject.id, ...(claim.object ? [claim.object.id] : [])] : []);
}
