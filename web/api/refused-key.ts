import { useSyncExternalStore } from 'react';

let refused = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (refused === value) return;
  refused = value;
  for (const listener of listeners) listener();
}

/** Said by whoever got a 401: the service wants a key, or another one. */
export const reportRefusedKey = (): void => set(true);
export const forgetRefusedKey = (): void => set(false);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether somebody has to be asked for a key. */
export const useRefusedKey = (): boolean => useSyncExternalStore(subscribe, () => refused);
