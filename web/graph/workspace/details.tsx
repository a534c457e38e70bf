import { Text, Title } from '@mantine/core';
import { close, hide, only, open } from '../address/change-address.ts';
import { type GraphAddress, writeAddress } from '../address/graph-address.ts';
import type { ChangeAddress } from '../address/use-graph-address.ts';
import { ClaimDetails } from '../panel/claim-details.tsx';
import { ClaimList } from '../panel/claim-list.tsx';
import { EntityDetails } from '../panel/entity-details.tsx';
import { SidePanel } from '../panel/side-panel.tsx';
import type { GraphViewModel } from '../view/graph-view-model.ts';
import type { Selection } from '../view/selection.ts';
import type { Selecting } from './use-selection.ts';

type DetailsProps = {
  selection: Selection | undefined;
  address: GraphAddress;
  view: GraphViewModel;
  change: ChangeAddress;
  selecting: Selecting;
};

const titleOf = (selection: Selection): string => {
  if (selection.kind === 'claim') return 'Claim';
  if (selection.kind === 'bundle') return `${selection.claims.length} claims`;
  return selection.entity?.name ?? 'Entity';
};

/** Keeps the place of the details, so that the drawing does not move under the pointer when something is chosen. */
function NothingChosen() {
  return (
    <section className="graph-panel" data-empty="true" aria-label="Details">
      <Title order={2} size="h4" mb={6}>
        Nothing chosen
      </Title>
      <Text size="sm" c="dimmed">
        Choose a line to read the sentences that say it, or a node for its names and claims. A double click on a node
        adds its neighbourhood. By keyboard: arrow keys in the drawing, or the tables behind the tabs.
      </Text>
    </section>
  );
}

/** The panel for whatever is chosen. */
export function Details({ selection, address, view, change, selecting: { select, byChoice } }: DetailsProps) {
  const hrefOf = (id: string): string => `/graph?${writeAddress({ ...address, selected: id })}`;
  if (!selection) return <NothingChosen />;
  const { kind, id } = selection;
  return (
    <SidePanel title={titleOf(selection)} about={id} byChoice={byChoice} onClose={() => select(null)}>
      {kind === 'claim' && <ClaimDetails id={id} hrefOf={hrefOf} />}
      {kind === 'bundle' && <ClaimList key={id} claims={selection.claims} hrefOf={hrefOf} />}
      {kind === 'bundle' && selection.claims.length === 0 && <Text c="dimmed">These claims are not in this view.</Text>}
      {kind === 'entity' && (
        <EntityDetails
          id={id}
          entity={selection.entity}
          claims={view.claims}
          hrefOf={hrefOf}
          onExpand={(entity) => change(open(address, entity))}
          onClose={(entity) => change(close(address, entity))}
          onOnly={(entity) => change(only(address, entity))}
          onHide={(entity) => change(hide(address, entity))}
        />
      )}
    </SidePanel>
  );
}
