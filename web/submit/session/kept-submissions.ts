import { atIntervals } from './at-intervals.ts';
import type { SubmissionRow } from './submission-row.ts';
import { Submissions } from './submissions.ts';

const STORAGE_KEY = 'newsgraph-submissions';
// What a session keeps is small: a longer list lives as long as the page.
const MOST_KEPT = 2000;
const KEEP_EVERY_MS = 1000;

function readKept(): SubmissionRow[] {
  try {
    const rows = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]') as SubmissionRow[];
    // What was being sent when the page went is not known to have arrived; its text is gone with the page.
    return rows.filter(({ state }) => state !== 'sending').map((row) => ({ ...row, heardAt: 0 }));
  } catch {
    return [];
  }
}

function keep(rows: readonly SubmissionRow[]): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(rows.slice(0, MOST_KEPT)));
  } catch {
    // A full or forbidden storage costs the list at the next reload, and nothing else.
  }
}

/** What was submitted in this session of the browser, also before a reload. */
export const submissions = new Submissions(readKept());

submissions.subscribe(atIntervals(() => keep(submissions.all()), KEEP_EVERY_MS));
window.addEventListener('pagehide', () => keep(submissions.all()));
