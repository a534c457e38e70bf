import { Button } from '@mantine/core';
import { useState } from 'react';
import { ClaimLine } from '../../claims/claim-line.tsx';
import type { ViewClaim } from '../view/view-claim.ts';

const STEP = 30;

/** Claims in words, some at first and more when asked; each leads to its details. */
export function ClaimList({ claims, hrefOf }: { claims: readonly ViewClaim[]; hrefOf: (id: string) => string }) {
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <ul className="claim-list">
        {claims.slice(0, shown).map((claim) => (
          <li key={claim.id}>
            <ClaimLine claim={claim} href={hrefOf(claim.id)} />
          </li>
        ))}
      </ul>
      {claims.length > shown && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, claims.length - shown)} more of {claims.length - shown}
        </Button>
      )}
    </>
  );
}
