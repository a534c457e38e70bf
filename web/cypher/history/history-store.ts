import { useSyncExternalStore } from 'react';
import { addEntry, type HistoryEntry, readHistory } from './history.ts';

const STORAGE_KEY = 'newsgraph-cypher-history';
const listeners = new Set<() => void>();
let kept: { text: string | null; entries: HistoryEntry[] } = { text: null, entries: [] };

// The same list for the same text, so that React can compare them.
function read(): HistoryEntry[] {
  const text = localStorage.getItem(STORAGE_KEY);
  if (text !== kept.text) kept = { text, entries: readHistory(text) };
  return kept.entries;
}

/** The browser gives a page a few megabytes; the oldest runs go when they are full. */
function write(entries: readonly HistoryEntry[]): void {
  for (let count = entries.length; count >= 0; count = count === 0 ? -1 : Math.floor(count / 2)) {
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(entries.slice(0, count)));
      break;
    } catch {}
  }
  for (const listener of listeners) listener();
}

export const remember = (entry: HistoryEntry): void => write(addEntry(read(), entry));
export const forget = (id: string): void => write(read().filter((entry) => entry.id !== id));
export const forgetAll = (): void => write([]);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab ran something.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** The runs of this browser, the latest first. */
export const useHistory = (): readonly HistoryEntry[] => useSyncExternalStore(subscribe, read);
