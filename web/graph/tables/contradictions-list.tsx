import { Stack, Text } from '@mantine/core';
import { ClaimLine } from '../../claims/claim-line.tsx';
import type { ClaimInWords } from '../../claims/describe-claim.ts';
import { CONTRADICTION } from '../canvas/edge-styles.ts';
import { useClaims } from '../data/use-claim.ts';
import type { Contradiction } from '../view/contradictions-in-view.ts';

const MOST_LISTED = 100;

type SideProps = { id: string; claim: ClaimInWords | undefined; isInView: boolean; hrefOf: (id: string) => string };

function Side({ id, claim, isInView, hrefOf }: SideProps) {
  if (!claim) return <Text size="sm">Claim {id} …</Text>;
  return (
    <ClaimLine claim={claim} href={hrefOf(id)}>
      {!isInView && <span>not in the view</span>}
    </ClaimLine>
  );
}

type ContradictionsListProps = { contradictions: readonly Contradiction[]; hrefOf: (claimId: string) => string };

/** Pairs of claims that cannot both be so, each with both its sides, also where the view has only one of them. */
export function ContradictionsList({ contradictions, hrefOf }: ContradictionsListProps) {
  const listed = contradictions.slice(0, MOST_LISTED);
  const absent = useClaims([...new Set(listed.flatMap(({ other, otherId }) => (other ? [] : [otherId])))]);
  if (contradictions.length === 0) return <Text c="dimmed">No claim in this view contradicts another one.</Text>;
  return (
    <Stack gap="xs">
      <ul className="contradictions">
        {listed.map(({ key, one, otherId, other }) => (
          <li key={key} className="contradiction">
            <Side id={one.id} claim={one} isInView hrefOf={hrefOf} />
            <span className="contradicted-sign" role="img" aria-label="contradicts">
              {CONTRADICTION.sign}
            </span>
            <Side
              id={otherId}
              claim={other ?? absent.find(({ id }) => id === otherId)}
              isInView={other !== undefined}
              hrefOf={hrefOf}
            />
          </li>
        ))}
      </ul>
      {contradictions.length > MOST_LISTED && (
        <Text c="dimmed">
          These are the first {MOST_LISTED} of {contradictions.length}; filters make them fewer.
        </Text>
      )}
    </Stack>
  );
}
