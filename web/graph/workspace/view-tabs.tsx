import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { hide, open } from '../address/change-address.ts';
import { type GraphAddress, SHOWN, type Shown, writeAddress } from '../address/graph-address.ts';
import type { ChangeAddress } from '../address/use-graph-address.ts';
import { GraphCanvas } from '../canvas/graph-canvas.tsx';
import { Legend } from '../canvas/legend.tsx';
import type { Drawing } from '../canvas/open-drawing.ts';
import { ClaimsTable } from '../tables/claims-table.tsx';
import { ContradictionsList } from '../tables/contradictions-list.tsx';
import { EntitiesTable } from '../tables/entities-table.tsx';
import { contradictionsIn } from '../view/contradictions-in-view.ts';
import type { GraphViewModel } from '../view/graph-view-model.ts';
import { markedElement, meantBy } from '../view/selection.ts';
import { summarize } from './view-summary.tsx';

type ViewTabsProps = {
  address: GraphAddress;
  view: GraphViewModel;
  /** Whether the service has answered; nothing is counted before. */
  isKnown: boolean;
  change: ChangeAddress;
  onSelect: (id: string | null) => void;
  onDrawing: (drawing: Drawing) => void;
};

const isShown = (value: string | null): value is Shown => SHOWN.some((each) => each === value);

/** The same view as a drawing, as tables, and as a list of its contradictions. */
export function ViewTabs({ address, view, isKnown, change, onSelect, onDrawing }: ViewTabsProps) {
  const contradictions = useMemo(() => contradictionsIn(view.claims), [view]);
  const { selected, shown } = address;
  const counted = (name: string, { length }: readonly unknown[]): string =>
    isKnown ? `${name} ${length.toLocaleString('en')}` : name;
  const expand = (id: string): void => {
    if (view.entities.some((entity) => entity.id === id && !entity.opened)) change(open(address, id));
  };
  const hrefOf = (id: string): string => `/graph?${writeAddress({ ...address, selected: id })}`;
  return (
    <Tabs
      value={shown}
      onChange={(value) => isShown(value) && change({ shown: value }, { replace: true })}
      className="graph-tabs"
    >
      <Tabs.List>
        <Tabs.Tab value="drawing">Drawing</Tabs.Tab>
        <Tabs.Tab value="claims">{counted('Claims', view.claims)}</Tabs.Tab>
        <Tabs.Tab value="entities">{counted('Entities', view.entities)}</Tabs.Tab>
        <Tabs.Tab value="contradictions">{counted('Contradictions', contradictions)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="drawing" className="graph-drawing">
        <GraphCanvas
          nodes={view.nodes}
          edges={view.edges}
          selected={markedElement(view, selected)}
          onSelect={(id) => onSelect(meantBy(view, id))}
          onExpand={expand}
          onReady={onDrawing}
          label={`Drawing of ${summarize(view)}. The tabs Claims and Entities have the same as tables.`}
        />
        <Legend />
      </Tabs.Panel>
      <Tabs.Panel value="claims" className="graph-table">
        <ClaimsTable claims={view.claims} selected={selected} onSelect={onSelect} />
      </Tabs.Panel>
      <Tabs.Panel value="entities" className="graph-table">
        <EntitiesTable
          entities={view.entities}
          selected={selected}
          onSelect={onSelect}
          onExpand={expand}
          onHide={(id) => change(hide(address, id))}
        />
      </Tabs.Panel>
      <Tabs.Panel value="contradictions">
        {shown === 'contradictions' && <ContradictionsList contradictions={contradictions} hrefOf={hrefOf} />}
      </Tabs.Panel>
    </Tabs>
  );
}
