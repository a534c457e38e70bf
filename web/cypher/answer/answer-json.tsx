import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { JsonView } from '../editor/json-editor.tsx';
import { prettyAnswer } from './pretty-answer.ts';

/** The answer as the service gave it. */
export function AnswerJson({ answer }: { answer: CypherAnswer }) {
  const { text, shownRows } = useMemo(() => prettyAnswer(answer), [answer]);
  const { length } = answer.rows;
  return (
    <>
      {shownRows < length && (
        <Text size="sm" c="dimmed" mb="xs">
          The first {shownRows.toLocaleString('en')} of {length.toLocaleString('en')} rows; a download holds them all.
        </Text>
      )}
      <JsonView value={text} label="Answer as JSON" />
    </>
  );
}
