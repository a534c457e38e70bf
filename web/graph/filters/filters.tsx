import { Button, Group, ScrollArea, Stack, Switch, Title } from '@mantine/core';
import type { NeighbourhoodFacets } from '../../../schema/neighbourhood.ts';
import type { Polarity, Predicate, Status } from '../../../schema/predicates.ts';
import { countFilters, resetFilters } from '../address/change-address.ts';
import type { GraphAddress } from '../address/graph-address.ts';
import { groupOf, POLARITIES, PREDICATES, STATUSES } from '../address/known-values.ts';
import { FilterGroup, type FilterItem } from './filter-group.tsx';
import { inWords } from './predicate-words.ts';
import { TimeFilter } from './time-filter.tsx';

type Counted = NeighbourhoodFacets['predicates'] | undefined;

/** A newer service may count what this page does not know. */
const known = <Name extends string>(counted: Counted, names: readonly Name[]): FilterItem<Name>[] =>
  (counted ?? []).flatMap(({ name, count }) => {
    const found = names.find((each) => each === name);
    return found === undefined ? [] : [{ name: found, count }];
  });

type FiltersProps = {
  address: GraphAddress;
  facets: NeighbourhoodFacets | undefined;
  onChange: (change: Partial<GraphAddress>) => void;
};

function PredicateFilters({ address, facets, onChange }: FiltersProps) {
  const items = known<Predicate>(facets?.predicates, PREDICATES);
  const groups = [
    ['Relations', 'relation'],
    ['Events', 'event'],
  ] as const;
  return groups.map(([legend, group]) => {
    const isMember = (name: Predicate): boolean => groupOf(name) === group;
    const others = address.predicates.filter((name) => !isMember(name));
    return (
      <FilterGroup
        key={group}
        legend={legend}
        items={items.filter(({ name }) => isMember(name))}
        chosen={address.predicates.filter(isMember)}
        label={inWords}
        onChange={(chosen) => onChange({ predicates: [...others, ...chosen] })}
      />
    );
  });
}

/** What of the neighbourhood is shown. The counts are those of the whole neighbourhood. */
export function Filters({ address, facets, onChange }: FiltersProps) {
  return (
    <ScrollArea.Autosize
      className="graph-filters"
      type="auto"
      offsetScrollbars="y"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Filters' }}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            Filters
          </Title>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={countFilters(address) === 0}
            onClick={() => onChange(resetFilters(address))}
          >
            Reset
          </Button>
        </Group>
        <Switch
          size="xs"
          label="Claims between neighbours"
          checked={address.between}
          onChange={(event) => onChange({ between: event.currentTarget.checked })}
        />
        <FilterGroup
          legend="Polarity"
          items={known<Polarity>(facets?.polarities, POLARITIES)}
          chosen={address.polarities}
          label={inWords}
          onChange={(polarities) => onChange({ polarities })}
        />
        <FilterGroup
          legend="Status"
          items={known<Status>(facets?.statuses, STATUSES)}
          chosen={address.statuses}
          label={inWords}
          onChange={(statuses) => onChange({ statuses })}
        />
        <TimeFilter from={address.from} to={address.to} onChange={onChange} />
        <PredicateFilters address={address} facets={facets} onChange={onChange} />
        <FilterGroup
          legend="Publishers"
          items={facets?.publishers ?? []}
          chosen={address.publishers}
          label={(name) => name}
          onChange={(publishers) => onChange({ publishers })}
        />
      </Stack>
    </ScrollArea.Autosize>
  );
}
