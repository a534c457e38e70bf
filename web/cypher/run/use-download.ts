import { useEffect, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { ProblemAnswer } from '../../api/request.ts';
import { type Downloaded, downloadAnswer, saveFile } from './download.ts';
import { type Download, fileName } from './file-name.ts';
import type { Question } from './question.ts';

export type DownloadState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly label: string; readonly bytes: number }
  | { readonly status: 'saved'; readonly name: string; readonly warning?: string }
  | { readonly status: 'failed'; readonly label: string; readonly detail: string };

const CUT = 'The connection was cut before its end: the query failed on its way, or the service went away.';
const detailOf = (error: unknown): string => (error instanceof ProblemAnswer ? error.message : CUT);

/** Downloads of one answer, one at a time. */
export function useDownload(question: Question, answer: CypherAnswer) {
  const [state, setState] = useState<DownloadState>({ status: 'idle' });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const fetchFile = (download: Download, signal: AbortSignal): Promise<Downloaded> | Downloaded =>
    // These very rows; the others are asked for anew and may be far more.
    download.format === 'json'
      ? { blob: new Blob([JSON.stringify(answer)], { type: download.accept }) }
      : downloadAnswer(question, download, {
          signal,
          onBytes: (bytes) => setState({ status: 'loading', label: download.label, bytes }),
        });
  const start = async (download: Download): Promise<void> => {
    const { label } = download;
    const controller = new AbortController();
    current.current?.abort();
    current.current = controller;
    setState({ status: 'loading', label, bytes: 0 });
    try {
      const { blob, warning } = await fetchFile(download, controller.signal);
      if (controller.signal.aborted) return;
      const name = fileName(question, download, new Date());
      saveFile(blob, name);
      setState({ status: 'saved', name, ...(warning !== undefined && { warning }) });
    } catch (error) {
      if (!controller.signal.aborted) setState({ status: 'failed', label, detail: detailOf(error) });
    }
  };
  const cancel = (): void => {
    current.current?.abort();
    setState({ status: 'idle' });
  };
  return { state, start: (download: Download) => void start(download), cancel };
}
