import { Button, Group, Menu, useComputedColorScheme } from '@mantine/core';
import type { Core } from 'cytoscape';
import { Link } from 'wouter';
import type { GraphAddress } from '../address/graph-address.ts';
import { cypherPath } from '../view/cypher-of-view.ts';
import { asJson, asPicture, save } from '../view/export-view.ts';
import type { GraphViewModel } from '../view/graph-view-model.ts';

type ViewMenuProps = {
  address: GraphAddress;
  view: GraphViewModel;
  drawing: Core | undefined;
  filters: number;
  filtersOpened: boolean;
  onToggleFilters: () => void;
};

/** What can be done with the whole view. */
export function ViewMenu({ address, view, drawing, filters, filtersOpened, onToggleFilters }: ViewMenuProps) {
  const scheme = useComputedColorScheme('light');
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant={filtersOpened ? 'light' : 'default'}
        aria-expanded={filtersOpened}
        onClick={onToggleFilters}
      >
        Filters{filters > 0 && ` (${filters})`}
      </Button>
      <Menu withinPortal={false} position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            Save
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!drawing} onClick={() => drawing && save(asPicture(drawing, scheme), 'graph.png')}>
            Picture (PNG)
          </Menu.Item>
          <Menu.Item onClick={() => save(asJson(view), 'graph.json')}>Entities and claims (JSON)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="default" component={Link} href={cypherPath(address)}>
        Open in Cypher
      </Button>
    </Group>
  );
}
