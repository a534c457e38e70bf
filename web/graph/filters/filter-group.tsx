import { Checkbox, Fieldset, Stack } from '@mantine/core';

export type FilterItem<Name extends string> = { name: Name; count: number };

type FilterGroupProps<Name extends string> = {
  legend: string;
  items: readonly FilterItem<Name>[];
  chosen: readonly Name[];
  label: (name: Name) => string;
  onChange: (chosen: Name[]) => void;
};

/** What is chosen stays in the list also where nothing has it any more; else it could not be taken back. */
function withChosen<Name extends string>(items: readonly FilterItem<Name>[], chosen: readonly Name[]) {
  const missing = chosen.filter((name) => !items.some((item) => item.name === name));
  return [...items, ...missing.map((name) => ({ name, count: 0 }))];
}

/** One question of the filters: any of these. Nothing chosen lets all through. */
export function FilterGroup<Name extends string>({ legend, items, chosen, label, onChange }: FilterGroupProps<Name>) {
  const all = withChosen(items, chosen);
  if (all.length === 0) return null;
  return (
    <Fieldset legend={legend} variant="unstyled" className="filter-group">
      <Stack gap={0} className="filter-items">
        {all.map(({ name, count }) => (
          <Checkbox
            key={name}
            size="xs"
            checked={chosen.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, name] : chosen.filter((each) => each !== name))
            }
            label={
              <span className="filter-label">
                <span>{label(name)}</span>
                <span className="filter-count">{count.toLocaleString('en')}</span>
              </span>
            }
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
