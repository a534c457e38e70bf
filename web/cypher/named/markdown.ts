export type Span = { readonly kind: 'text' | 'code' | 'emphasis' | 'strong'; readonly text: string };

const SPANS = /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|(?:\*(?<star>[^*\s][^*]*)\*|\b_(?<line>[^_]+)_\b)/g;

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(SPANS)) {
    if (index > end) spans.push({ kind: 'text', text: text.slice(end, index) });
    if (groups.code !== undefined) spans.push({ kind: 'code', text: groups.code });
    else if (groups.strong !== undefined) spans.push({ kind: 'strong', text: groups.strong });
    else spans.push({ kind: 'emphasis', text: groups.star ?? groups.line ?? '' });
    end = index + whole.length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}

/** The little Markdown that descriptions are written in: paragraphs of text, code and emphasis. All else is text. */
export const readMarkdown = (text: string): Span[][] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '')
    .map(spansOf);
