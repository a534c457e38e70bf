import { Fieldset, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { DATE } from '../address/graph-address.ts';

type DateInputProps = { label: string; value: string | undefined; onChange: (value: string | undefined) => void };

/** A year, a month or a day, taken over when it is complete. */
function DateInput({ label, value = '', onChange }: DateInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const isDate = typed === '' || DATE.test(typed);
  const submit = (): void => {
    if (isDate && typed !== value) onChange(typed === '' ? undefined : typed);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder="2024-05"
      inputMode="numeric"
      value={typed}
      error={isDate ? undefined : '2024, 2024-05 or 2024-05-13'}
      onChange={(event) => setTyped(event.currentTarget.value.trim())}
      onBlur={submit}
      onKeyDown={(event) => event.key === 'Enter' && submit()}
    />
  );
}

type TimeFilterProps = {
  from: string | undefined;
  to: string | undefined;
  onChange: (range: { from: string | undefined; to: string | undefined }) => void;
};

/** Keeps events that may have been within a span of time. */
export function TimeFilter({ from, to, onChange }: TimeFilterProps) {
  return (
    <Fieldset legend="Time of the event" variant="unstyled" className="filter-group">
      <Group gap={6} grow align="start" wrap="nowrap">
        <DateInput label="From" value={from} onChange={(value) => onChange({ from: value, to })} />
        <DateInput label="To" value={to} onChange={(value) => onChange({ from, to: value })} />
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        A year, a month or a day. A claim without a time counts from when it was first to when it was last reported.
      </Text>
    </Fieldset>
  );
}
