import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { chosenFiles, droppedFiles } from '../files/input-files.ts';
import { fileSender, sendFiles } from '../sending/file-sender.ts';

const ACCEPTED = '.txt,.html,.htm,.json,.ndjson,.jsonl';

type ChooseProps = { children: ReactNode; isFolder?: boolean; onFiles: (files: File[]) => void };

function Choose({ children, isFolder = false, onFiles }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(currentTarget.files ?? [])]);
    // The same files may be chosen again.
    currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={take}
        {...(isFolder ? { webkitdirectory: '' } : {})}
      />
      <Button variant="default" size="compact-md" onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}

function SendingState() {
  const { isSending, done, total, waitingFor } = useSyncExternalStore(fileSender.subscribe, fileSender.shown);
  if (!isSending) return null;
  const percent = total === 0 ? 0 : Math.min(100, (100 * done) / total);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text fz="sm" role="status">
          {waitingFor ? `Waiting: ${waitingFor} It goes on by itself.` : 'Sending …'}
        </Text>
        <Button variant="default" size="compact-xs" onClick={() => fileSender.stop()}>
          Stop
        </Button>
      </Group>
      <Progress value={percent} aria-label="How much of the files is sent" />
    </Stack>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page: one that misses the frame must not replace the page. */
function useDrop(onFiles: (files: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setIsOver(false);
      onFiles(event.dataTransfer);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => ended.abort();
  }, [onFiles]);
  return isOver;
}

const sendDropped = async (given: DataTransfer): Promise<void> => {
  sendFiles(await droppedFiles(given));
};
const sendChosen = (files: File[]): void => {
  sendFiles(chosenFiles(files));
};

/** Any number of files, dropped or chosen. */
export function FileDrop() {
  const isOver = useDrop(sendDropped);
  return (
    <Stack gap="sm">
      <div className="file-drop" data-over={isOver || undefined}>
        <Text fw={600}>{isOver ? 'Let go to submit them' : 'Drop files or folders here'}</Text>
        <Group gap="xs" justify="center">
          <Choose onFiles={sendChosen}>Choose files …</Choose>
          <Choose onFiles={sendChosen} isFolder>
            Choose a folder …
          </Choose>
        </Group>
        <Text fz="xs" c="dimmed" ta="center" maw="32rem">
          <code>.txt</code> and <code>.html</code>, with a <code>.json</code> of the same name beside them that holds
          title, url, publisher, publishedAt; <code>.json</code> with one article or a list; <code>.ndjson</code> or{' '}
          <code>.jsonl</code> with one a line.
        </Text>
      </div>
      <SendingState />
    </Stack>
  );
}
