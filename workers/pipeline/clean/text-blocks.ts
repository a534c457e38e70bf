import { isLower } from '../characters.ts';
import { LIST_MARK, type RawBlock, TERMINAL } from './raw-block.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Text wrapped by hand or by a mailer has no line longer than this. */
const WIDEST_WRAP = 120;
/** A wrapped line is broken near the margin: shorter ones ended on purpose. */
const NEAR_MARGIN = 0.75;

function toLine(content: string, from: number, to: number): Line {
  const raw = content.slice(from, to);
  const text = raw.trim();
  return { start: from + raw.indexOf(text), text };
}

/** Groups of lines that no blank line divides. */
function lineGroups(content: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  let from = 0;
  while (from <= content.length) {
    const newline = content.indexOf('\n', from);
    const to = newline < 0 ? content.length : newline;
    const line = toLine(content, from, to);
    if (line.text !== '') group.push(line);
    if ((line.text === '' || to === content.length) && group.length > 0) {
      groups.push(group);
      group = [];
    }
    from = to + 1;
  }
  return groups;
}

/**
 * The width of a group of lines that look like wrapped prose, 0 for a list: prose goes on with a small letter
 * somewhere or closes with a full stop, the lines of a list all begin with a capital and close with nothing.
 */
function marginOf(group: readonly Line[]): number {
  const last = group.at(-1)?.text ?? '';
  const isProse = /\.[”’"'»)\]]?$/u.test(last.slice(-3)) || group.some(({ text }) => isLower(text.charCodeAt(0)));
  return isProse ? group.reduce((widest, { text }) => Math.max(widest, text.length), 0) : 0;
}

/** Whether the break between two lines stands inside a sentence or a name. */
function isWrapped(line: Line, next: Line, margin: number): boolean {
  if (TERMINAL.test(line.text.slice(-5)) || LIST_MARK.test(next.text)) return false;
  if (isLower(next.text.charCodeAt(0)) && line.text.length > 20) return true;
  return margin <= WIDEST_WRAP && margin > 40 && line.text.length >= margin * NEAR_MARGIN;
}

function toBlock(content: string, first: Line, last: Line): RawBlock {
  const end = last.start + last.text.length;
  const length = end - first.start;
  // A line break becomes one space, so that the offsets of plain text stay one to one.
  const text = content.slice(first.start, end).replace(/[\r\n]/g, ' ');
  const runs = [{ text: 0, length, posted: first.start, postedLength: length }];
  return { text, runs, heading: false, listed: LIST_MARK.test(first.text) };
}

/** The paragraphs and lines of plain text; lines that only a margin divides are one paragraph. */
export function textBlocks(content: string): RawBlock[] {
  return lineGroups(content).flatMap((group) => {
    const margin = marginOf(group);
    const blocks: RawBlock[] = [];
    let first = group[0];
    group.forEach((line, index) => {
      const next = group[index + 1];
      if (first === undefined || (next !== undefined && isWrapped(line, next, margin))) return;
      blocks.push(toBlock(content, first, line));
      first = next;
    });
    return blocks;
  });
}
