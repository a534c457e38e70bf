import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ClaimDetail } from '../../schema/claim.ts';
import { requestJson } from '../api/request.ts';
import { describeClaim } from '../claims/describe-claim.ts';

const MOST_SHOWN = 5;

function ContradictingClaim({ claim }: { claim: ClaimDetail }) {
  const article = claim.evidence[0]?.article;
  const words = describeClaim(claim);
  if (!article) return <li>{words}</li>;
  return (
    <li>
      <Link href={`/articles/${article.id}?claim=${claim.id}`}>{words}</Link>
      {article.publisher && ` (${article.publisher})`}
    </li>
  );
}

function ContradictingClaims({ ids }: { ids: readonly string[] }) {
  const answers = useQueries({
    queries: ids.slice(0, MOST_SHOWN).map((id) => ({
      queryKey: ['claim', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => requestJson<ClaimDetail>(`/v1/claims/${id}`, { signal }),
    })),
  });
  if (answers.some(({ isPending }) => isPending)) return <span role="status">Loading …</span>;
  return (
    <ul className="contradictions">
      {answers.map(({ data, error }, at) =>
        data ? <ContradictingClaim key={ids[at]} claim={data} /> : <li key={ids[at]}>{error?.message}</li>,
      )}
      {ids.length > MOST_SHOWN && <li>and {ids.length - MOST_SHOWN} more</li>}
    </ul>
  );
}

/** That other claims say the opposite, and which ones for whoever asks. */
export function Contradictions({ ids }: { ids: readonly string[] }) {
  const [isOpen, setIsOpen] = useState(false);
  if (ids.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="contradictions-switch"
        aria-expanded={isOpen}
        onClick={() => setIsOpen((open) => !open)}
      >
        contradicted by {ids.length === 1 ? 'another claim' : `${ids.length} claims`}
      </button>
      {isOpen && <ContradictingClaims ids={ids} />}
    </>
  );
}
