import { Button, Group, Menu, Text } from '@mantine/core';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { DOWNLOADS } from './file-name.ts';
import type { Question } from './question.ts';
import { type DownloadState, useDownload } from './use-download.ts';

const HINTS = { csv: 'all rows, asked for anew', ndjson: 'all rows, asked for anew', json: 'the rows shown' } as const;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function Progress({ state, onCancel }: { state: DownloadState; onCancel: () => void }) {
  switch (state.status) {
    case 'loading':
      return (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {state.label}: {megabytes(state.bytes)}
          </Text>
          <Button size="compact-xs" variant="default" onClick={onCancel}>
            Cancel the download
          </Button>
        </Group>
      );
    case 'saved':
      return (
        <Text size="xs" c={state.warning ? 'var(--mantine-color-error)' : 'dimmed'}>
          {state.warning ?? `Saved as ${state.name}`}
        </Text>
      );
    case 'failed':
      return (
        <Text size="xs" c="var(--mantine-color-error)">
          No {state.label}: {state.detail}
        </Text>
      );
    default:
      return null;
  }
}

/** The answer as a file. */
export function DownloadMenu({ question, answer }: { question: Question; answer: CypherAnswer }) {
  const { state, start, cancel } = useDownload(question, answer);
  return (
    <Group gap="xs">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs">
            Download
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DOWNLOADS.map((download) => (
            <Menu.Item key={download.format} onClick={() => start(download)}>
              {download.label}{' '}
              <Text span size="xs" c="dimmed">
                {HINTS[download.format]}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <div role="status" className="answer-download">
        <Progress state={state} onCancel={cancel} />
      </div>
    </Group>
  );
}
