import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ClaimDetail } from '../../../schema/claim.ts';
import { ClaimLine } from '../../claims/claim-line.tsx';
import { listNames } from '../../claims/describe-claim.ts';
import { describeSources } from '../../claims/describe-sources.ts';
import { describeTime } from '../../claims/describe-time.ts';
import { CONTRADICTION } from '../canvas/edge-styles.ts';
import { useClaim, useClaims } from '../data/use-claim.ts';
import { inWords } from '../filters/predicate-words.ts';
import { SentenceEvidence } from './sentence-evidence.tsx';

const day = (instant: string | undefined): string | undefined => instant && describeTime(instant.slice(0, 10));

function factsOf(claim: ClaimDetail) {
  const { predicate, mode, role, time, firstSeen, lastSeen, attributedTo } = claim;
  const facts: [string, string | undefined][] = [
    ['Predicate', [inWords(predicate), mode, role].filter(Boolean).join(', ')],
    ['When', time === undefined ? 'The articles do not say' : describeTime(time)],
    ['First reported', day(firstSeen)],
    ['Last reported', day(lastSeen)],
    ['Sources', describeSources(claim)],
    [
      'Who says so',
      attributedTo.length === 0 ? 'The articles themselves' : listNames(attributedTo.map(({ name }) => name)),
    ],
  ];
  return facts.filter(([, value]) => value !== undefined && value !== '');
}

function Contradicting({ ids, hrefOf }: { ids: readonly string[]; hrefOf: (id: string) => string }) {
  const claims = useClaims(ids);
  if (ids.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title={`${CONTRADICTION.sign} ${CONTRADICTION.meaning} by`}>
      <Stack gap="xs">
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} href={hrefOf(claim.id)} />
        ))}
      </Stack>
    </Alert>
  );
}

/** A claim in words, who says so and when, the sentences that state it, and what contradicts it. */
export function ClaimDetails({ id, hrefOf }: { id: string; hrefOf: (claimId: string) => string }) {
  const { data: claim, error } = useClaim(id);
  if (error && !claim)
    return (
      <Alert color="red" title="The claim did not come">
        {error.message}
      </Alert>
    );
  if (!claim) return <Skeleton height={200} aria-label="Asking for the claim" />;
  return (
    <Stack gap="sm">
      <ClaimLine claim={claim} />
      <dl className="facts">
        {factsOf(claim).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Contradicting ids={claim.contradictedBy} hrefOf={hrefOf} />
      <Title order={3} size="h4">
        {claim.evidence.length === 1
          ? 'The sentence that states it'
          : `${claim.evidence.length} sentences that state it`}
      </Title>
      <ul className="evidence-list">
        {claim.evidence.map((evidence) => (
          <SentenceEvidence
            key={`${evidence.article.id} ${evidence.sentence.index} ${evidence.start}`}
            evidence={evidence}
            claimId={claim.id}
          />
        ))}
      </ul>
      {claim.truncated && (
        <Text size="sm" c="dimmed">
          These are the latest; there are more.
        </Text>
      )}
    </Stack>
  );
}
