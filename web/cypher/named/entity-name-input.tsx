import { Autocomplete, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntityList, EntitySummary } from '../../../schema/entity.ts';
import { requestJson, withQuery } from '../../api/request.ts';

type EntityNameInputProps = {
  label: string;
  description: string;
  placeholder: string;
  required: boolean;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
};

const WAIT_MS = 150;

/** Each name once: a city may be called as its state. */
function byName(items: readonly EntitySummary[]): Map<string, EntitySummary> {
  const found = new Map<string, EntitySummary>();
  for (const item of items) if (!found.has(item.name)) found.set(item.name, item);
  return found;
}

/** A name, with those that the graph knows offered while it is written; any other may be written, too. */
export function EntityNameInput({ value, ...props }: EntityNameInputProps) {
  const [isFocused, setIsFocused] = useState(false);
  const [q] = useDebouncedValue(value.trim(), WAIT_MS);
  const { data } = useQuery({
    queryKey: ['entity-names', q],
    queryFn: ({ signal }) => requestJson<EntityList>(withQuery('/v1/entities', { q, limit: 8 }), { signal }),
    enabled: isFocused && q !== '',
    placeholderData: keepPreviousData,
  });
  const known = byName(data?.items ?? []);
  return (
    <Autocomplete
      {...props}
      value={value}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
      data={q === '' ? [] : [...known.keys()]}
      // An alias finds an entity by another name, which holds nothing of what was written.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" w="100%">
          <span>{option.value}</span>
          <Text size="xs" c="dimmed">
            {known.get(option.value)?.type}
          </Text>
        </Group>
      )}
      maxLength={200}
      spellCheck={false}
    />
  );
}
