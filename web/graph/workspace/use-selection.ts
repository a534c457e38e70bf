import { type RefObject, useRef } from 'react';
import type { ChangeAddress } from '../address/use-graph-address.ts';

export type Selecting = {
  select: (id: string | null) => void;
  /** Whether the last choice was made here rather than read from the address; the focus follows only then. */
  byChoice: RefObject<boolean>;
};

/** Chooses a node or an edge. When its details are closed, the focus goes back to where it was. */
export function useSelection(selected: string | null, change: ChangeAddress): Selecting {
  const byChoice = useRef(false);
  const cameFrom = useRef<Element>(null);
  const select = (id: string | null): void => {
    if (id === selected) return;
    byChoice.current = id !== null;
    if (selected === null) cameFrom.current = document.activeElement;
    change({ selected: id }, { replace: true });
    if (id === null && cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };
  return { select, byChoice };
}
