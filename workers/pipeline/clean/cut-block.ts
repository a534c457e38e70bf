import type { OffsetRun } from '../offsets.ts';
import type { Span } from '../segment/span.ts';

/** What is cut and joined: text with the way back to the posted characters. */
export interface TracedText {
  readonly text: string;
  readonly runs: readonly OffsetRun[];
}

/** The runs of one stretch of a text, moved so that the stretch begins at `to`. */
function runsOf(runs: readonly OffsetRun[], { start, end }: Span, to: number): OffsetRun[] {
  return runs.flatMap((run) => {
    const from = Math.max(start, run.text);
    const until = Math.min(end, run.text + run.length);
    if (until <= from) return [];
    const isWhole = run.length !== run.postedLength;
    const posted = isWhole ? run.posted : run.posted + from - run.text;
    const length = until - from;
    return [{ text: to + from - start, length, posted, postedLength: isWhole ? run.postedLength : length }];
  });
}

function withoutSpaces(text: string, { start, end }: Span): Span {
  const kept = text.slice(start, end);
  const from = start + kept.length - kept.trimStart().length;
  return { start: from, end: Math.max(from, start + kept.trimEnd().length) };
}

/** A block with only some stretches of its text, in order, without the spaces around them. */
export function keepSpans<Text extends TracedText>(block: Text, spans: readonly Span[]): Text {
  let text = '';
  const runs: OffsetRun[] = [];
  for (const span of spans) {
    const trimmed = withoutSpaces(block.text, span);
    if (trimmed.end === trimmed.start) continue;
    const last = runs.at(-1);
    // The space that joins two stretches is the character behind the first of them, wherever that was posted.
    if (last !== undefined && /^[\p{L}\p{N}“"(]/u.test(block.text.slice(trimmed.start, trimmed.start + 2))) {
      runs.push({ text: text.length, length: 1, posted: last.posted + last.postedLength, postedLength: 1 });
      text += ' ';
    }
    for (const run of runsOf(block.runs, trimmed, text.length)) runs.push(run);
    text += block.text.slice(trimmed.start, trimmed.end);
  }
  return { ...block, text, runs };
}

/** Several blocks as one, with a space between them that stands for whatever divided them. */
export function joined<Text extends TracedText>(blocks: readonly Text[]): Text {
  const runs: OffsetRun[] = [];
  let length = 0;
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined) {
      runs.push({ text: length, length: 1, posted: last.posted + last.postedLength, postedLength: 1 });
      length += 1;
    }
    for (const run of block.runs) runs.push({ ...run, text: run.text + length });
    length += block.text.length;
  }
  return { ...(blocks[0] as Text), text: blocks.map(({ text }) => text).join(' '), runs };
}
