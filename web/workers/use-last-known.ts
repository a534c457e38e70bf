import { useState } from 'react';
import type { ServiceStatus } from '../../schema/status.ts';
import { type LastKnown, rememberKnown } from './last-known.ts';

/** The figures as they were last heard of. */
export function useLastKnown(status: ServiceStatus | undefined): LastKnown {
  const [seen, setSeen] = useState<ServiceStatus>();
  const [known, setKnown] = useState<LastKnown>({});
  // While rendering, as React wants it: nothing is drawn in between.
  if (status !== undefined && status !== seen) {
    setSeen(status);
    setKnown(rememberKnown(known, status));
  }
  return known;
}
