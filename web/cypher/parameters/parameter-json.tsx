import { Text } from '@mantine/core';
import { useState } from 'react';
import { JsonEditor } from '../editor/json-editor.tsx';
import { type Drafts, readDrafts } from './typed-value.ts';

type ParameterJsonProps = { drafts: Drafts; onChange: (values: Record<string, unknown>) => void };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** All values as one JSON object. What is no object yet changes nothing. */
export function ParameterJson({ drafts, onChange }: ParameterJsonProps) {
  const [text, setText] = useState(() => JSON.stringify(readDrafts(Object.keys(drafts), drafts).values, null, 2));
  const change = (written: string): void => {
    setText(written);
    const values = parse(written);
    if (values) onChange(values);
  };
  return (
    <div>
      <JsonEditor value={text} onChange={change} label="Values as JSON" />
      <Text size="xs" role="status" c={parse(text) ? 'dimmed' : 'var(--mantine-color-error)'} mt={4}>
        {parse(text) ? 'An object with a value for each name, without the $.' : 'This is not a JSON object yet.'}
      </Text>
    </div>
  );
}
