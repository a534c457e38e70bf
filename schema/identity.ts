import { createHash } from 'node:crypto';
import type { ArticleSubmission } from './article.ts';
import type { ExtractedClaim } from './extraction.ts';
import { type EntityType, SYMMETRIC_PREDICATES } from './predicates.ts';

/** Ids are hashes of what a thing is, so that every process, in any order, gives the same thing the same id. */
export const digest = (parts: readonly (string | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** SHA-256 of the text or HTML exactly as posted, hexadecimal. */
export const contentHash = (submission: ArticleSubmission): string =>
  createHash('sha256')
    .update(submission.html ?? submission.text ?? '')
    .digest('hex');

/** The id of an article: its content and whatever else could change what is read from it or whose it is. */
export const articleId = (submission: ArticleSubmission): string =>
  `art_${digest([
    submission.html === undefined ? 'text' : 'html',
    contentHash(submission),
    submission.title ?? null,
    submission.url ?? null,
    submission.publisher ?? null,
    submission.publishedAt ?? null,
  ])}`;

export const sentenceId = (articleId: string, index: number): string => `${articleId}-s${index}`;

/**
 * The form in which two spellings of one name are equal: no accents, no case, hyphens, full stops and
 * apostrophes ironed out. "Kim Jong-un" and "Kim Jong Un" share the key `kim jong un`.
 */
export const nameKey = (name: string): string => {
  // Most names have no letter that could be spelt in two ways, and need not be taken apart.
  const folded = /[^ -~]/.test(name) ? name.normalize('NFKD').replace(/\p{M}+/gu, '') : name;
  return folded
    .replace(/[’‘'`.]/g, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .toLowerCase()
    .trim();
};

/** `discriminator` is the ISO 3166-1 alpha-3 code of a state, and the name of anything else. */
export const entityId = (type: EntityType, discriminator: string): string =>
  type === 'State'
    ? `state_${discriminator.toLowerCase()}`
    : `${type.toLowerCase()}_${digest([nameKey(discriminator)])}`;

export type ClaimIdentity = Omit<ExtractedClaim, 'id' | 'evidence'>;

/**
 * Subject and object as they are stored: those of a symmetric claim in the order of their ids, so that "A met B" and
 * "B met A" are one claim. A visit has a direction, although it is a meeting: the subject travels.
 */
export function orderEnds({
  predicate,
  mode,
  subject,
  object,
}: Omit<ClaimIdentity, 'status' | 'polarity'>): [string, string | undefined] {
  const bothWays = SYMMETRIC_PREDICATES.has(predicate) && mode !== 'visit';
  return bothWays && object !== undefined && object < subject ? [object, subject] : [subject, object];
}

/** Two articles that say the same thing, with the same qualifiers, make the same claim. Who says so is not part of it. */
export const claimId = (claim: ClaimIdentity): string => {
  const [subject, object] = orderEnds(claim);
  return `claim_${digest([
    claim.predicate,
    subject,
    object ?? null,
    claim.mode ?? null,
    claim.role ?? null,
    claim.status,
    claim.polarity,
    claim.time ?? null,
  ])}`;
};
