import type { InputFile } from '../files/article-file.ts';
import { readSources } from '../files/read-sources.ts';
import { sortFiles } from '../files/sort-files.ts';
import { submissions } from '../session/kept-submissions.ts';
import { isPassing, postLines } from './post-lines.ts';
import { Sender } from './sender.ts';

/** Sends files, whichever view is open. */
export const fileSender = new Sender({
  submissions,
  post: postLines,
  isPassing,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** Returns how many files of what was given are articles. */
export function sendFiles(files: readonly InputFile[]): number {
  const sorted = sortFiles(files);
  const total = sorted.articles.reduce((sum, { size }) => sum + size, 0);
  void fileSender.send(readSources(sorted), total);
  return sorted.articles.length;
}

// What is not sent yet is known to this page alone.
window.addEventListener('beforeunload', (event) => {
  if (fileSender.shown().isSending) event.preventDefault();
});
