/** One line of a plain text without the spaces around it; `start` is where its text was posted. */
export interface Line {
  readonly start: number;
  readonly indent: number;
  readonly text: string;
  /** Every line of a quotation begins with ">"; that mark and the spaces behind it are not in `text`. */
  readonly quoted: boolean;
}

/** ">>" is an arrow of a link and no quotation. */
const QUOTE_MARK = /^>(?![>\s]*>)\s*/;

function toLine(content: string, from: number, to: number): Line {
  const raw = content.slice(from, to);
  const inner = raw.trimStart();
  const indent = raw.length - inner.length;
  const mark = QUOTE_MARK.exec(inner.slice(0, 200))?.[0].length ?? 0;
  return { start: from + indent + mark, indent, text: inner.slice(mark).trimEnd(), quoted: mark > 0 };
}

/** Groups of lines that no blank line divides. */
export function lineGroups(content: string): Line[][] {
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
