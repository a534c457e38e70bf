import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { forgetRefusedKey, useRefusedKey } from '../api/refused-key.ts';
import { useSessionKey, writeSessionKey } from '../api/session-key.ts';

function KeyForm({ refused }: { refused: boolean }) {
  const [value, setValue] = useState('');
  const queries = useQueryClient();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    forgetRefusedKey();
    writeSessionKey(value.trim());
    void queries.resetQueries();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">
          This service is kept by keys. Enter the secret of yours; it is forgotten when this tab is closed.
        </Text>
        <PasswordInput
          label="Key"
          data-autofocus
          autoComplete="off"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          error={refused ? 'The service does not know this key.' : undefined}
        />
        <Button type="submit" disabled={value.trim() === ''}>
          Use this key
        </Button>
      </Stack>
    </form>
  );
}

/** Asks for a key once the service has refused to answer without. */
export function KeyPrompt() {
  const isOpen = useRefusedKey();
  const key = useSessionKey();
  return (
    <Modal
      opened={isOpen}
      onClose={forgetRefusedKey}
      title="A key is needed"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <KeyForm refused={key !== null} />
    </Modal>
  );
}

/** Forgets the key, where there is one. */
export function KeyButton() {
  const key = useSessionKey();
  if (key === null) return null;
  return (
    <Button variant="subtle" color="gray" size="compact-sm" onClick={() => writeSessionKey(null)}>
      Forget key
    </Button>
  );
}
