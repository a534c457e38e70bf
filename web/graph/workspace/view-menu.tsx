import { Button, Group, Menu, useComputedColorScheme } from '@mantine/core';
import { Link } from 'wouter';
import type { GraphAddress } from '../address/graph-address.ts';
import type { Drawing } from '../canvas/open-drawing.ts';
import { pictureOf } from '../canvas/picture-of.ts';
import { cypherPath } from '../view/cypher-of-view.ts';
import { asJson, save } from '../view/export-view.ts';
import type { GraphViewModel } from '../view/graph-view-model.ts';

type ViewMenuProps = {
  address: GraphAddress;
  view: GraphViewModel;
  drawing: Drawing | undefined;
  filters: number;
  filtersOpened: boolean;
  onToggleFilters: () => void;
};

/** What can be done with the whole view. */
export function ViewMenu({ address, view, drawing, filters, filtersOpened, onToggleFilters }: ViewMenuProps) {
  const scheme = useComputedColorScheme('light');
  const savePicture = async (): Promise<void> => {
    const picture = drawing && (await pictureOf(drawing.scene(), scheme));
    if (picture) save(picture, 'graph.png');
  };
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
          <Menu.Item onClick={savePicture}>Picture (PNG)</Menu.Item>
          <Menu.Item onClick={() => save(asJson(view), 'graph.json')}>Entities and claims (JSON)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="default" component={Link} href={cypherPath(address)}>
        Open in Cypher
      </Button>
    </Group>
  );
}
