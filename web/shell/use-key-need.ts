import { useEffect, useState } from 'react';
import { forgetRefusedKey, useRefusedKey } from '../api/refused-key.ts';
import { useSessionKey, writeSessionKey } from '../api/session-key.ts';
import { checkKey } from './check-key.ts';

export type KeyNeed = {
  /** The service has refused to answer without a key, or with the one that was given. */
  isNeeded: boolean;
  /** Somebody is being asked for one. */
  isAsking: boolean;
  dismiss: () => void;
  ask: () => void;
};

/** Whether a key is needed, and whether its question is open. */
export function useKeyNeed(): KeyNeed {
  const isRefused = useRefusedKey();
  const key = useSessionKey();
  const [isDismissed, setIsDismissed] = useState(false);
  useEffect(() => {
    if (!isRefused || key === null) return;
    // The refusal may be of a request from before there was this key; only a key that is really unknown is given up.
    void checkKey(key).then((answer) => {
      if (answer === 'unknown') writeSessionKey(null);
      else forgetRefusedKey();
    });
  }, [isRefused, key]);
  const isNeeded = isRefused && key === null;
  useEffect(() => {
    if (!isNeeded) setIsDismissed(false);
  }, [isNeeded]);
  return {
    isNeeded,
    isAsking: isNeeded && !isDismissed,
    dismiss: () => setIsDismissed(true),
    ask: () => setIsDismissed(false),
  };
}
