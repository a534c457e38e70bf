import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { TypeMark } from '../canvas/type-mark.tsx';
import type { ViewEntity } from '../view/graph-view-model.ts';
import { type Column, VirtualTable } from './virtual-table.tsx';

type Actions = { onExpand: (id: string) => void; onHide: (id: string) => void };

function RowButtons({ entity: { id, name, opened }, onExpand, onHide }: Actions & { entity: ViewEntity }) {
  return (
    <Button.Group>
      <Button
        size="compact-xs"
        variant="default"
        disabled={opened}
        aria-label={opened ? `${name} is expanded` : `Expand ${name}`}
        onClick={() => onExpand(id)}
      >
        {opened ? 'Expanded' : 'Expand'}
      </Button>
      <Button size="compact-xs" variant="default" aria-label={`Remove ${name}`} onClick={() => onHide(id)}>
        Remove
      </Button>
    </Button.Group>
  );
}

const columnsWith = (actions: Actions): readonly Column<ViewEntity>[] => [
  {
    key: 'name',
    header: 'Name',
    render: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    key: 'type',
    header: 'Type',
    width: 8,
    render: ({ type }) => (
      <>
        <TypeMark type={type} /> {type}
      </>
    ),
    sortBy: ({ type }) => type,
  },
  {
    key: 'inView',
    header: 'In view',
    width: 5.5,
    numeric: true,
    render: ({ inView }) => inView,
    sortBy: ({ inView }) => inView,
  },
  {
    key: 'claims',
    header: 'In graph',
    width: 6,
    numeric: true,
    render: ({ claims }) => claims,
    sortBy: ({ claims }) => claims,
  },
  {
    key: 'actions',
    header: 'Actions',
    width: 10.5,
    render: (entity) => <RowButtons entity={entity} {...actions} />,
  },
];

const labelOf = ({ name, type, inView }: ViewEntity): string =>
  `${name}, ${type}, ${inView} ${inView === 1 ? 'claim' : 'claims'} in view`;

type EntitiesTableProps = Actions & {
  entities: readonly ViewEntity[];
  selected: string | null;
  onSelect: (id: string) => void;
};

/** The nodes of the view as a table. */
export function EntitiesTable({ entities, selected, onSelect, onExpand, onHide }: EntitiesTableProps) {
  const columns = useMemo(() => columnsWith({ onExpand, onHide }), [onExpand, onHide]);
  return (
    <VirtualTable
      label="Entities in view"
      columns={columns}
      rows={entities}
      labelOf={labelOf}
      selected={selected}
      onSelect={onSelect}
    />
  );
}
