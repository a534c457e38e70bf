import { RELATIONS } from '../../../schema/predicates.ts';
import { bySentence } from '../by-sentence.ts';
import type { Document, Mention, QualifiedClaim, ReadClaim } from '../document.ts';
import type { Context } from '../stage.ts';
import type { Token } from '../token.ts';
import { type DateExpression, findDates, nearestDate } from './find-dates.ts';
import { findSources, type Source } from './find-sources.ts';
import { placeOf } from './place-of.ts';
import { resolveDate } from './resolve-date.ts';
import { polarityOf, statusOf } from './status-and-polarity.ts';

/** What the sentence of a claim gives for its qualifiers, found once for all claims of the sentence. */
interface Surroundings {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateExpression[];
  readonly sources: readonly Source[];
}

const STANDING: ReadonlySet<string> = new Set(RELATIONS);

function surroundings(document: Document, sentence: number, mentions: readonly Mention[]): Surroundings {
  const tokens = document.tokens[sentence] ?? [];
  return { tokens, mentions, dates: findDates(tokens), sources: findSources(tokens, mentions) };
}

/** Whoever says it: a source that governs the words of the claim. */
const sourcesOf = (claim: ReadClaim, sources: readonly Source[]): string[] => [
  ...new Set(
    sources
      .filter(({ scope }) => scope.from <= claim.trigger.from && claim.trigger.from < scope.to)
      .map(({ entity }) => entity),
  ),
];

function qualifyEvent(claim: ReadClaim, around: Surroundings, publishedAt: string | undefined): QualifiedClaim {
  const status = statusOf(claim, around.tokens);
  const date = nearestDate(around.dates, claim.span);
  const time =
    date === undefined ? undefined : resolveDate(date, publishedAt, status === 'planned' || status === 'possible');
  const place = placeOf(claim, around.tokens, around.mentions);
  return {
    ...claim,
    status,
    polarity: polarityOf(claim, around.tokens),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    attributedTo: sourcesOf(claim, around.sources),
  };
}

/** A relation holds or has ended; its sentence's dates and speakers are those of the events beside it. */
function qualifyRelation(claim: ReadClaim, tokens: readonly Token[]): QualifiedClaim {
  return { ...claim, status: statusOf(claim, tokens), polarity: polarityOf(claim, tokens), attributedTo: [] };
}

/** Adds to every claim whether it happened, when, where, and who says so. */
export function qualify(document: Document, { publishedAt }: Context): Document {
  const known = new Map<number, Surroundings>();
  const mentions = bySentence(document.mentions);
  const claims = document.readClaims.map((claim) => {
    if (STANDING.has(claim.predicate)) return qualifyRelation(claim, document.tokens[claim.sentence] ?? []);
    const around =
      known.get(claim.sentence) ?? surroundings(document, claim.sentence, mentions.get(claim.sentence) ?? []);
    known.set(claim.sentence, around);
    return qualifyEvent(claim, around, publishedAt);
  });
  return { ...document, claims };
}
