import { Alert, Badge, Button, Code, Group, Stack, Text } from '@mantine/core';
import type { Failure } from './failure.ts';

type FailureNoticeProps = {
  failure: Failure;
  /** Goes to the place of the error; left out when the query is no longer what was asked. */
  onGoToPlace: (() => void) | undefined;
};

/** Why there is no answer, where the error is, and what to do. */
export function FailureNotice({ failure: { title, detail, advice, problem }, onGoToPlace }: FailureNoticeProps) {
  const { position, operation } = problem ?? {};
  return (
    <Alert color="red" title={title} role="alert">
      <Stack gap={6} align="flex-start">
        <Text size="sm" className="cypher-detail">
          {detail}
        </Text>
        {operation && (
          <Group gap={6}>
            <Text size="sm">Refused:</Text>
            <Badge color="red" variant="filled" tt="none">
              {operation}
            </Badge>
          </Group>
        )}
        {position && (
          <Group gap={6}>
            <Text size="sm">
              Line {position.line}, column {position.column}
              {position.text !== '' && (
                <>
                  : <Code>{position.text}</Code>
                </>
              )}
            </Text>
            {onGoToPlace && (
              <Button size="compact-xs" variant="default" onClick={onGoToPlace}>
                Go there
              </Button>
            )}
          </Group>
        )}
        {advice && <Text size="sm">{advice}</Text>}
      </Stack>
    </Alert>
  );
}
