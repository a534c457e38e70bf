import type { Polarity, Status } from '../../schema/predicates.ts';
import './claims.css';

const MEANINGS: Readonly<Record<Status, string>> = {
  occurred: 'A finished event',
  ongoing: 'Holds, or is being done, at the time of the article',
  planned: 'Announced or scheduled',
  possible: 'May happen, or is said under a condition',
  former: 'Held once and has ended',
};

/** How the text presents a claim, in a word; a second one where it is denied. */
export function StatusBadge({ status, polarity }: { status: Status; polarity: Polarity }) {
  return (
    <span className="claim-badges">
      {polarity === 'negated' && (
        <span className="claim-badge" data-kind="negated" title="The text says that it is not so">
          negated
        </span>
      )}
      <span className="claim-badge" data-kind={status} title={MEANINGS[status]}>
        {status}
      </span>
    </span>
  );
}
