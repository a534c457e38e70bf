import { memo, type Ref, useSyncExternalStore } from 'react';
import { Link } from 'wouter';

import { ClaimLine } from '../claims/claim-line.tsx';
import { Contradictions } from './contradictions.tsx';
import { concerns, type Highlight, isClaimLit } from './highlight.ts';
import type { HighlightStore } from './highlight-store.ts';
import type { ClaimHere, ReadingRow } from './reading-rows.ts';
import { type AddressOf, SentenceText } from './sentence-text.tsx';
import { type ExplainedSentence, UnreadWords } from './unread-words.tsx';

export type SentenceRowProps = {
  row: ReadingRow;
  store: HighlightStore;
  addressOf: AddressOf;
  /** How the sentence was read, where the page shows it. */
  explained: ExplainedSentence | undefined;
  ref?: Ref<HTMLLIElement>;
};

/** What of the store concerns one row; it stays the same while other rows are pointed at. */
const useRowHighlight = (store: HighlightStore, read: () => Highlight | undefined, row: ReadingRow) =>
  useSyncExternalStore(store.subscribe, () => {
    const highlight = read();
    return highlight && concerns(highlight, row) ? highlight : undefined;
  });

type ClaimItemProps = { here: ClaimHere; isLit: boolean; isChosen: boolean; href: string; showsRule: boolean };

function ClaimItem({ here: { claim, statement }, isLit, isChosen, href, showsRule }: ClaimItemProps) {
  return (
    <li
      className="stated-claim"
      data-claim={claim.id}
      data-lit={isLit || undefined}
      data-chosen={isChosen || undefined}
    >
      <ClaimLine claim={{ ...claim, attributedTo: statement.attributedTo }} href={href} current={isChosen}>
        {showsRule && <code className="claim-rule">{statement.rule}</code>}
        <Contradictions ids={claim.contradictedBy} />
      </ClaimLine>
    </li>
  );
}

/** A sentence and, beside it or below it, the claims that it states. */
export const SentenceRow = memo(function SentenceRow({ row, store, addressOf, explained, ref }: SentenceRowProps) {
  const highlight = useRowHighlight(store, store.current, row);
  const chosen = useRowHighlight(store, store.chosen, row);
  const { index } = row.sentence;
  const number = index + 1;
  return (
    <li ref={ref} className="sentence" data-index={index} data-lit={highlight !== undefined || undefined}>
      <Link
        href={addressOf({ sentence: index })}
        replace
        className="sentence-number"
        aria-label={`Sentence ${number}`}
        aria-current={chosen && 'sentence' in chosen && chosen.entity === undefined ? 'true' : undefined}
      >
        {number}
      </Link>
      <div>
        <SentenceText row={row} highlight={highlight} addressOf={addressOf} />
        {explained && <UnreadWords sentence={explained} />}
      </div>
      {row.claims.length > 0 && (
        <ul className="sentence-claims" aria-label={`Claims of sentence ${number}`}>
          {row.claims.map((here) => (
            <ClaimItem
              key={here.claim.id}
              here={here}
              isLit={isClaimLit(highlight, here)}
              isChosen={chosen !== undefined && 'claim' in chosen && chosen.claim === here.claim.id}
              href={addressOf({ claim: here.claim.id })}
              showsRule={explained !== undefined}
            />
          ))}
        </ul>
      )}
    </li>
  );
});
