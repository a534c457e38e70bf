import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type ClaimInWords, listNames } from './describe-claim.ts';
import { describePredicate } from './describe-predicate.ts';
import { describeTime } from './describe-time.ts';
import { EntityName } from './entity-name.tsx';
import { StatusBadge } from './status-badge.tsx';
import './claims.css';

export type ClaimLineProps = {
  claim: ClaimInWords;
  /** Where the verb leads, such as the address of this view with the claim chosen; none for plain words. */
  href?: string;
  /** Whether this claim is the chosen one. */
  current?: boolean;
  /** More to say behind the details. */
  children?: ReactNode;
};

function Verb({ claim, href, current }: ClaimLineProps) {
  const words = describePredicate(claim);
  if (href === undefined) return <span className="claim-verb">{words}</span>;
  return (
    <Link href={href} replace className="claim-verb" aria-current={current ? 'true' : undefined}>
      {words}
    </Link>
  );
}

function detailsOf({ object, place, time, attributedTo = [], sources }: ClaimInWords): string[] {
  return [
    ...(time === undefined ? [] : [describeTime(time)]),
    ...(place && place.id !== object?.id ? [`in ${place.name}`] : []),
    ...(attributedTo.length === 0 ? [] : [`according to ${listNames(attributedTo.map(({ name }) => name))}`]),
    ...(sources === undefined ? [] : [sources === 1 ? '1 source' : `${sources} sources`]),
  ];
}

/** One claim in words: who did what to whom, and below it status, time, place, who says so and how many sources. */
export function ClaimLine({ claim, href, current = false, children }: ClaimLineProps) {
  const { status, polarity, subject, object } = claim;
  return (
    <span className="claim-line" data-status={status} data-polarity={polarity}>
      <span className="claim-words">
        <EntityName entity={subject} />{' '}
        <Verb claim={claim} {...(href === undefined ? {} : { href })} current={current} />
        {object && ' '}
        {object && <EntityName entity={object} />}
      </span>
      <span className="claim-details">
        <StatusBadge status={status} polarity={polarity} />
        {detailsOf(claim).map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
        {children}
      </span>
    </span>
  );
}
