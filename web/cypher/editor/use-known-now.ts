import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Known } from '../query/completions.ts';
import type { KnownNow } from './complete-cypher.ts';

/** Lets an editor that is made once ask what is known by now. */
export function useKnownNow(known: Known): KnownNow {
  const waiting = useRef<((known: Known) => void)[]>([]);
  const now = useEffectEvent(() => known);
  useEffect(() => {
    if (!known.schema) return;
    for (const tell of waiting.current.splice(0)) tell(known);
  }, [known]);
  return useMemo(() => ({ now: () => now(), soon: () => new Promise((resolve) => waiting.current.push(resolve)) }), []);
}
