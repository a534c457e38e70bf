import type { ReadingExplanation } from '../../schema/explanation.ts';

type ExplainedToken = ReadingExplanation['sentences'][number]['tokens'][number];

/** One line a token: its index, itself, lemma, tag, relation and head, and its part in a name that the model sees. */
export function formatTree(tokens: readonly ExplainedToken[]): string[] {
  const rows = tokens.map(({ text, lemma, tag, relation, head, name = '' }, index) => [
    String(index),
    text,
    lemma,
    tag,
    head < 0 ? relation : `${relation} → ${head} ${tokens[head]?.text ?? ''}`,
    name,
  ]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
