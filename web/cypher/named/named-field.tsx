import { NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { EntityNameInput } from './entity-name-input.tsx';
import type { FormField } from './parameter-form.ts';

type NamedFieldProps = {
  field: FormField;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
};

const placeholderOf = ({ kind, examples }: FormField): string => {
  const [example] = examples;
  if (example !== undefined) return `for example ${example}`;
  return kind === 'date' ? '2002, 2002-09 or 2002-09-17' : '';
};

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** One value of a named query, as its schema describes it. */
export function NamedField({ field, value, error, onChange }: NamedFieldProps) {
  const { name, kind, isRequired, description, choices } = field;
  const shared = { label: name, description, required: isRequired, error };
  const placeholder = placeholderOf(field);
  switch (kind) {
    case 'entity':
      return <EntityNameInput {...shared} placeholder={placeholder} value={textOf(value)} onChange={onChange} />;
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          data={[...(isRequired ? [] : [{ value: '', label: 'any' }]), ...choices]}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return <NumberInput {...shared} value={typeof value === 'number' ? value : ''} onChange={onChange} />;
    case 'boolean':
      return (
        <Switch
          label={name}
          description={description}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          placeholder={placeholder}
          value={textOf(value)}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
