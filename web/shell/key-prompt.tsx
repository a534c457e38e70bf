import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { forgetRefusedKey } from '../api/refused-key.ts';
import { useSessionKey, writeSessionKey } from '../api/session-key.ts';
import { checkKey, type KeyCheck } from './check-key.ts';
import type { KeyNeed } from './use-key-need.ts';

const REFUSALS: Record<Exclude<KeyCheck, 'known'>, string> = {
  unknown: 'The service does not know this key.',
  away: 'The service does not answer. Try again in a moment.',
};

function KeyForm() {
  const [value, setValue] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [isChecking, setIsChecking] = useState(false);
  const queries = useQueryClient();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsChecking(true);
    const answer = await checkKey(value.trim());
    setIsChecking(false);
    if (answer !== 'known') return setRefusal(REFUSALS[answer]);
    forgetRefusedKey();
    writeSessionKey(value.trim());
    void queries.resetQueries();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">
          This service answers only to those who have a key. Enter the secret of yours; it is kept until this tab is
          closed.
        </Text>
        <PasswordInput
          label="Key"
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => {
            setValue(event.currentTarget.value);
            setRefusal(undefined);
          }}
          error={refusal}
        />
        <Button type="submit" loading={isChecking} disabled={value.trim() === ''}>
          Use this key
        </Button>
      </Stack>
    </form>
  );
}

/** Asks for a key once the service has refused to answer without. */
export function KeyPrompt({ need }: { need: KeyNeed }) {
  return (
    <Modal
      opened={need.isAsking}
      onClose={need.dismiss}
      title="A key is needed"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <KeyForm />
    </Modal>
  );
}

/** To forget the key, or to be asked for one again after the question was closed; nothing where the service wants no key. */
export function useKeyAction(need: KeyNeed): { label: string; act: () => void } | undefined {
  const key = useSessionKey();
  if (key === null) return need.isNeeded ? { label: 'Enter key', act: need.ask } : undefined;
  const forget = (): void => {
    writeSessionKey(null);
    // What was read with the key goes with it.
    window.location.reload();
  };
  return { label: 'Forget key', act: forget };
}

export function KeyButton({ need }: { need: KeyNeed }) {
  const action = useKeyAction(need);
  return (
    action && (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={action.act}>
        {action.label}
      </Button>
    )
  );
}
