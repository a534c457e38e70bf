import { Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { changeKind, type ParameterDraft, VALUE_KINDS, type ValueKind } from './typed-value.ts';

type ParameterRowProps = {
  name: string;
  /** None as long as nobody gave a value. */
  draft: ParameterDraft | undefined;
  error: string | undefined;
  onChange: (draft: ParameterDraft) => void;
};

const UNGIVEN: ParameterDraft = { kind: 'text', text: '' };

const PLACEHOLDERS: Record<ValueKind, string> = {
  text: 'Empty text',
  number: '25',
  boolean: '',
  null: 'null',
  list: '["one", "two"]',
  json: '{"name": "value"}',
};

function ValueInput({ name, draft, error, onChange }: ParameterRowProps) {
  const { kind, text } = draft ?? UNGIVEN;
  const label = `Value of $${name}`;
  const change = (value: string): void => onChange({ kind, text: value });
  if (kind === 'null') return <TextInput flex={1} aria-label={label} value="null" disabled />;
  if (kind === 'boolean') {
    const data = ['true', 'false'];
    return (
      <NativeSelect
        flex={1}
        aria-label={label}
        data={data}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  const shared = {
    flex: 1,
    'aria-label': label,
    value: text,
    error,
    placeholder: draft ? PLACEHOLDERS[kind] : 'No value yet',
  };
  if (kind === 'list' || kind === 'json') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={1}
        maxRows={8}
        spellCheck={false}
        classNames={{ input: 'cypher-mono' }}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...shared} spellCheck={false} onChange={(event) => change(event.currentTarget.value)} />;
}

/** One value of a query: its name, what it is, and the value itself. */
export function ParameterRow(props: ParameterRowProps) {
  const { name, draft = UNGIVEN, onChange } = props;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" className="cypher-parameter">
      <Text className="cypher-parameter-name" ff="monospace" size="sm" title={`$${name}`}>
        ${name}
      </Text>
      <NativeSelect
        className="cypher-parameter-kind"
        aria-label={`Type of $${name}`}
        data={[...VALUE_KINDS]}
        value={draft.kind}
        onChange={(event) => onChange(changeKind(draft, event.currentTarget.value as ValueKind))}
      />
      <ValueInput {...props} />
    </Group>
  );
}
