import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'newsgraph-key';
const listeners = new Set<() => void>();

/** The key of this browser session. It is kept until the tab is closed and goes nowhere but to this service. */
export const readSessionKey = (): string | null => sessionStorage.getItem(STORAGE_KEY);

export function writeSessionKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(STORAGE_KEY);
  else sessionStorage.setItem(STORAGE_KEY, key);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionKey = (): string | null => useSyncExternalStore(subscribe, readSessionKey);

/** What a request carries so that the service knows who asks. */
export function authorization(): Record<string, string> {
  const key = readSessionKey();
  return key === null ? {} : { authorization: `Bearer ${key}` };
}
