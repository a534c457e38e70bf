import type { Question } from '../run/question.ts';

/** One run that is over. */
export type HistoryEntry = {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly question: Question;
  readonly rows?: number;
  readonly truncated?: boolean;
  /** From asking to the last row, as the service measured it. */
  readonly ms?: number;
  /** Why there was no answer. */
  readonly error?: string;
};

/** The end of a run that its author ended. */
export const CANCELLED = 'Cancelled';
export const LONGEST_HISTORY = 100;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function isQuestion(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.parameters)) return false;
  return value.kind === 'named' ? typeof value.name === 'string' : typeof value.query === 'string';
}

const isEntry = (value: unknown): value is HistoryEntry =>
  isRecord(value) && typeof value.id === 'string' && typeof value.at === 'string' && isQuestion(value.question);

/** What was kept, as far as it can be read. */
export function readHistory(text: string | null): HistoryEntry[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry).slice(0, LONGEST_HISTORY) : [];
  } catch {
    return [];
  }
}

/** The latest first, and only the last hundred. */
export const addEntry = (history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] =>
  [entry, ...history].slice(0, LONGEST_HISTORY);

export const textOf = (question: Question): string => (question.kind === 'named' ? question.name : question.query);

/** Those that hold every word, in the query, its values or its error, whatever the case. */
export function searchHistory(history: readonly HistoryEntry[], words: string): HistoryEntry[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return history.filter(({ question, error = '' }) => {
    const text = `${textOf(question)} ${JSON.stringify(question.parameters)} ${error}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
