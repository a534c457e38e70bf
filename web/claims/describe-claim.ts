import type { Claim } from '../../schema/claim.ts';
import { describePredicate } from './describe-predicate.ts';
import { describeTime } from './describe-time.ts';

/** What of a claim is said in words; lists and single answers of the service both have it. */
export type ClaimInWords = Pick<Claim, 'predicate' | 'status' | 'polarity' | 'subject' | 'object'> &
  Partial<Pick<Claim, 'mode' | 'role' | 'time' | 'place' | 'attributedTo' | 'sources'>>;

/** "A", "A and B", "A, B and C". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** One claim as a sentence without its full stop, for titles, labels and screen readers. */
export function describeClaim(claim: ClaimInWords): string {
  const { subject, object, time, place, attributedTo = [] } = claim;
  const said = [subject.name, describePredicate(claim), object?.name].filter((part) => part).join(' ');
  const details = [
    place && place.id !== object?.id ? `in ${place.name}` : '',
    time === undefined ? '' : describeTime(time),
    attributedTo.length === 0 ? '' : `according to ${listNames(attributedTo.map(({ name }) => name))}`,
  ];
  return [said, ...details.filter((detail) => detail !== '')].join(', ');
}
