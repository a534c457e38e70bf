import { request } from '../../api/request.ts';
import type { Download } from './file-name.ts';
import { type Question, requestFor } from './question.ts';

export type Downloaded = {
  blob: Blob;
  /** What the file does not hold. */
  warning?: string;
};

/** Enough to hold the last line of NDJSON, which says how it ended. */
const TAIL = 65_536;

function warningIn(tail: string): string | undefined {
  const line = tail.trimEnd().split('\n').at(-1) ?? '';
  try {
    const end = JSON.parse(line) as { error?: { detail?: string }; truncated?: boolean; stats?: { rows: number } };
    if (end.error) return `The query failed on its way: ${end.error.detail ?? 'the rest is missing.'}`;
    if (end.truncated) return `The answer has more rows: the service ends a download after ${end.stats?.rows} here.`;
    if (end.stats) return undefined;
  } catch {}
  return 'The download ended early: its last line is missing.';
}

type Progress = { signal: AbortSignal; onBytes: (bytes: number) => void };

/** Asks again in the form of the file and takes it as it comes. Fails as `request` does, and when the connection is cut. */
export async function downloadAnswer(
  question: Question,
  { accept, format }: Download,
  { signal, onBytes }: Progress,
): Promise<Downloaded> {
  const { path, body } = requestFor(question);
  const response = await request(path, { method: 'POST', body, accept, signal });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    bytes += read.value.byteLength;
    onBytes(bytes);
  }
  const blob = new Blob(parts, { type: accept });
  const warning = format === 'ndjson' ? warningIn(await blob.slice(-TAIL).text()) : undefined;
  return { blob, ...(warning !== undefined && { warning }) };
}

/** Hands a file to the browser, which keeps it where its user wants. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
