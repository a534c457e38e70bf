import type { Progress } from './progress.ts';
import type { IngestionPlan } from './run-ingestion.ts';
import { countEnding, countOutcome, type Summary } from './summary.ts';

export type IngestionListeners = Pick<IngestionPlan, 'onOutcome' | 'onPosted' | 'onEnding'>;

/** Keeps the summary and the progress as the ingestion goes; `totalBytes` is the size of all input. */
export function trackIngestion(summary: Summary, progress: Progress, totalBytes: number): IngestionListeners {
  let bytes = 0;
  let posted = false;
  const show = (): void => {
    if (posted) progress.working(summary.completed + summary.failed, summary.queued + summary.known);
    else progress.posting(bytes, totalBytes, summary);
  };
  return {
    onOutcome(outcome) {
      countOutcome(summary, outcome);
      bytes += outcome.bytes;
      show();
    },
    onPosted() {
      posted = true;
    },
    onEnding(ending) {
      countEnding(summary, ending);
      show();
    },
  };
}
