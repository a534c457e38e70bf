import type { Question } from './question.ts';

export const DOWNLOADS = [
  { format: 'csv', label: 'CSV', accept: 'text/csv' },
  { format: 'ndjson', label: 'NDJSON', accept: 'application/x-ndjson' },
  { format: 'json', label: 'JSON', accept: 'application/json' },
] as const;
export type Download = (typeof DOWNLOADS)[number];

/** `newsgraph-meetings-2024-05-01-093015.csv`, in the time of whoever asks. */
export function fileName(question: Question, { format }: Pick<Download, 'format'>, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('');
  const what = question.kind === 'named' ? question.name.replace(/[^a-z0-9-]+/gi, '-') : 'answer';
  return `newsgraph-${what}-${day}-${time}.${format}`;
}
