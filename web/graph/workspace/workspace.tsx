import { Alert, Button, Loader, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { close, countFilters, resetFilters, showHidden } from '../address/change-address.ts';
import type { GraphAddress } from '../address/graph-address.ts';
import type { ChangeAddress } from '../address/use-graph-address.ts';
import type { Drawing } from '../canvas/open-drawing.ts';
import { useFacets, useNeighbourhood } from '../data/use-neighbourhood.ts';
import { Filters } from '../filters/filters.tsx';
import { OpenedEntities } from '../search/opened-entities.tsx';
import { buildView, EMPTY_VIEW } from '../view/graph-view-model.ts';
import { readSelection } from '../view/selection.ts';
import { Details } from './details.tsx';
import { useSelection } from './use-selection.ts';
import { ViewMenu } from './view-menu.tsx';
import { ViewSummary } from './view-summary.tsx';
import { ViewTabs } from './view-tabs.tsx';

type WorkspaceProps = {
  /** The name of the view and the search, which stand in one row with what is said of the view. */
  head: ReactNode;
  address: GraphAddress;
  change: ChangeAddress;
};

const WIDE = '(min-width: 75em)';

function NothingPasses({ filters, onReset }: { filters: number; onReset: () => void }) {
  if (filters === 0) return <Text c="dimmed">There are no claims with these entities yet.</Text>;
  return (
    <Text c="dimmed">
      No claim passes the filters.{' '}
      <Button size="compact-sm" variant="default" onClick={onReset}>
        Reset them
      </Button>
    </Text>
  );
}

function Problem({ error, onStartOver }: { error: Error; onStartOver: () => void }) {
  return (
    <Alert color="red" title="The neighbourhood did not come" role="alert">
      {error.message}{' '}
      <Button size="compact-sm" variant="default" onClick={onStartOver}>
        Start over
      </Button>
    </Alert>
  );
}

/** The neighbourhood of the opened entities: drawing and tables, with filters on one side and details on the other. */
export function Workspace({ head, address, change }: WorkspaceProps) {
  const { data: answer, error, isFetching, isPlaceholderData } = useNeighbourhood(address);
  const facets = useFacets(address, answer !== undefined && !isPlaceholderData);
  const [filtersOpened, setFiltersOpened] = useState(() => window.matchMedia(WIDE).matches);
  const [drawing, setDrawing] = useState<Drawing>();
  const { entities, hidden } = address;
  const view = useMemo(
    () => (answer ? buildView(answer, { opened: entities, hidden }) : EMPTY_VIEW),
    [answer, entities, hidden],
  );
  const selecting = useSelection(address.selected, change);
  const selection = readSelection(view, address.selected);
  const startOver = (): void => change({ entities: [], hidden: [], selected: null, shown: 'drawing' });
  const filters = countFilters(address);
  return (
    <>
      <div className="graph-bar">
        {head}
        <OpenedEntities
          entities={view.entities.filter(({ opened }) => opened)}
          hidden={hidden.length}
          onClose={(id) => change(close(address, id))}
          onShowHidden={() => change(showHidden(address))}
          onStartOver={startOver}
        />
        {answer && <ViewSummary address={address} answer={answer} view={view} onLimit={(limit) => change({ limit })} />}
        {isFetching && <Loader size="xs" aria-label="Asking for the neighbourhood" />}
        <ViewMenu
          address={address}
          view={view}
          drawing={drawing}
          filters={filters}
          filtersOpened={filtersOpened}
          onToggleFilters={() => setFiltersOpened(!filtersOpened)}
        />
      </div>
      {error && !isFetching && <Problem error={error} onStartOver={startOver} />}
      <div className="graph-columns" data-filters={filtersOpened}>
        {filtersOpened && <Filters address={address} facets={facets} onChange={change} />}
        <div className="graph-main">
          {!answer && isFetching && <Text c="dimmed">Asking for the neighbourhood …</Text>}
          {answer && view.claims.length === 0 && (
            <NothingPasses filters={filters} onReset={() => change(resetFilters(address))} />
          )}
          <ViewTabs
            address={address}
            view={view}
            isKnown={answer !== undefined}
            change={change}
            onSelect={selecting.select}
            onDrawing={setDrawing}
          />
        </div>
        <Details selection={selection} address={address} view={view} change={change} selecting={selecting} />
      </div>
    </>
  );
}
