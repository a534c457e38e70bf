import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import { terminalLine } from './log-lines.mjs';

const intervalMilliseconds = 500;
const chunkBytes = 256 * 1024;
const mostLines = 5;
const largestBytes = 64 * 1024 * 1024;
const repeatMilliseconds = 30_000;
const newline = 10;

/**
 * Follows a log file and says its warnings and errors; keeps the file from filling the disk. The processes write to the file
 * and not through here, so their last words survive both them and the supervisor, and a paused terminal holds up nobody.
 * @param {{ name: string, path: string, say: (text: string) => void }} log
 * @returns {() => void} ends the watch, after a last look
 */
export function watchLog({ name, path, say }) {
  let offset = sizeOf(path);
  const isNews = rememberLines();
  const look = () => {
    if (sizeOf(path) < offset) offset = 0;
    /** @type {string[]} */
    const shown = [];
    for (let chunk = readLines(path, offset); chunk.end > offset; chunk = readLines(path, offset)) {
      offset = chunk.end;
      shown.push(
        ...chunk.lines
          .map(terminalLine)
          .filter((line) => line !== undefined)
          .filter(isNews),
      );
    }
    for (const line of shown.slice(0, mostLines)) say(`[${name}] ${line}`);
    if (shown.length > mostLines) say(`[${name}] … and ${shown.length - mostLines} more lines in ${path}`);
    if (keepSmall(path)) offset = 0;
  };
  const timer = setInterval(look, intervalMilliseconds);
  return () => {
    clearInterval(timer);
    look();
  };
}

/**
 * A server that is away makes one complaint over and over; it is shown once in a while.
 * @returns {(line: string) => boolean} whether a line has not been shown lately
 */
function rememberLines() {
  /** @type {Map<string, number>} */
  const shownAt = new Map();
  return (line) => {
    const now = Date.now();
    for (const [known, at] of shownAt) {
      // The oldest come first, so the first young one ends the search.
      if (now - at <= repeatMilliseconds) break;
      shownAt.delete(known);
    }
    if (shownAt.has(line)) return false;
    shownAt.set(line, now);
    return true;
  };
}

/** @param {string} path */
function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Reads whole lines; a line longer than the buffer is passed over in pieces.
 * @param {string} path
 * @param {number} start
 * @returns {{ lines: string[], end: number }} `end` is where the next reading begins
 */
function readLines(path, start) {
  if (sizeOf(path) <= start) return { lines: [], end: start };
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    const length = readSync(file, buffer, 0, chunkBytes, start);
    const last = buffer.lastIndexOf(newline, length - 1);
    if (last < 0) return { lines: [], end: length === chunkBytes ? start + length : start };
    return { lines: buffer.toString('utf8', 0, last).split('\n'), end: start + last + 1 };
  } finally {
    closeSync(file);
  }
}

/**
 * Keeps a log that has grown large as `<path>.1` and empties it; its writers append, so they go on at its new end.
 * @param {string} path
 * @returns {boolean} whether it was emptied
 */
export function keepSmall(path) {
  if (sizeOf(path) <= largestBytes) return false;
  copyFileSync(path, `${path}.1`);
  truncateSync(path, 0);
  return true;
}
