import { Alert } from '@mantine/core';
import { useServiceStatus, useStreamState } from '../api/service-events.tsx';
import { describeAbsence } from './describe-absence.ts';

/** Says plainly what is away, and goes by itself when it is back. */
export function ConnectionBanner() {
  const absence = describeAbsence(useStreamState(), useServiceStatus());
  return (
    <div role="status" aria-live="polite">
      {absence && (
        <Alert color="red" variant="light" mb="md" title={absence.title}>
          {absence.text}
        </Alert>
      )}
    </div>
  );
}
