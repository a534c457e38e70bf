import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

const TICK_MS = 100;

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Text size="sm" c="dimmed" className="cypher-elapsed">
      {(Math.max(now - since, 0) / 1000).toFixed(1)} s
    </Text>
  );
}

type RunBarProps = {
  /** When the query that is running began, on the clock of `performance`. */
  runningSince: number | undefined;
  isDisabled: boolean;
  onRun: () => void;
  onCancel: () => void;
};

/** Runs what is before one, or ends what runs. */
export function RunBar({ runningSince, isDisabled, onRun, onCancel }: RunBarProps) {
  const isRunning = runningSince !== undefined;
  return (
    <Group gap="sm">
      <Button onClick={onRun} disabled={isDisabled} aria-keyshortcuts="Control+Enter">
        Run
      </Button>
      {isRunning && (
        <>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Elapsed since={runningSince} />
        </>
      )}
    </Group>
  );
}
