import { describeClaim } from '../../claims/describe-claim.ts';
import { describePredicate } from '../../claims/describe-predicate.ts';
import { describeTime } from '../../claims/describe-time.ts';
import { StatusBadge } from '../../claims/status-badge.tsx';
import { CONTRADICTION, edgeStyleOf } from '../canvas/edge-styles.ts';
import { LineSample } from '../canvas/line-sample.tsx';
import type { ViewClaim } from '../view/view-claim.ts';
import { type Column, VirtualTable } from './virtual-table.tsx';

const day = (instant: string | undefined): string => instant?.slice(0, 10) ?? '';

function Words({ claim }: { claim: ViewClaim }) {
  return (
    <>
      <LineSample style={edgeStyleOf(claim)} /> {describePredicate(claim)}
      {claim.contradictedBy.length > 0 && (
        <span className="contradicted-sign" title={CONTRADICTION.meaning}>
          {' '}
          {CONTRADICTION.sign}
        </span>
      )}
    </>
  );
}

const COLUMNS: readonly Column<ViewClaim>[] = [
  {
    key: 'subject',
    header: 'Who',
    render: ({ subject }) => subject.name,
    sortBy: ({ subject }) => subject.name,
  },
  {
    key: 'claim',
    header: 'What',
    width: 13,
    render: (claim) => <Words claim={claim} />,
    sortBy: ({ predicate, mode = '' }) => `${predicate} ${mode}`,
  },
  {
    key: 'object',
    header: 'Whom',
    render: ({ object }) => object?.name,
    sortBy: ({ object }) => object?.name,
  },
  {
    key: 'status',
    header: 'Status',
    width: 8.5,
    render: (claim) => <StatusBadge status={claim.status} polarity={claim.polarity} />,
    sortBy: ({ status, polarity }) => `${status} ${polarity}`,
  },
  {
    key: 'time',
    header: 'When',
    width: 7.5,
    render: ({ time }) => time !== undefined && describeTime(time),
    sortBy: ({ time }) => time,
  },
  {
    key: 'sources',
    header: 'Sources',
    width: 4.8,
    numeric: true,
    render: ({ sources }) => sources,
    sortBy: ({ sources }) => sources,
  },
  {
    key: 'lastSeen',
    header: 'Last seen',
    width: 6.2,
    render: ({ lastSeen }) => day(lastSeen),
    sortBy: ({ lastSeen }) => lastSeen,
  },
];

type ClaimsTableProps = { claims: readonly ViewClaim[]; selected: string | null; onSelect: (id: string) => void };

/** The edges of the view as a table. */
export function ClaimsTable({ claims, selected, onSelect }: ClaimsTableProps) {
  return (
    <VirtualTable
      label="Claims in view"
      columns={COLUMNS}
      rows={claims}
      labelOf={describeClaim}
      selected={selected}
      onSelect={onSelect}
    />
  );
}
