import { BlockWriter } from './block-writer.ts';
import { endsInHyphen, hyphenJudge, type KeepsHyphen } from './broken-hyphens.ts';
import { entitiesIn } from './decode-entities.ts';
import type { PageWords } from './page-words.ts';
import { LIST_MARK, type RawBlock } from './raw-block.ts';
import { type Line, lineGroups } from './text-lines.ts';
import { isWrapped, layoutOf } from './wrapped-lines.ts';

/** Writes the text of a line with its HTML entities decoded. */
function writeLine(writer: BlockWriter, text: string, posted: number): void {
  let from = 0;
  for (const entity of entitiesIn(text)) {
    writer.write(text.slice(from, entity.at), posted + from, entity.at - from);
    writer.write(entity.text, posted + entity.at, entity.length);
    from = entity.at + entity.length;
  }
  writer.write(text.slice(from), posted + from, text.length - from);
}

function writeLines(lines: readonly Line[], keepsHyphen: KeepsHyphen): RawBlock | undefined {
  const writer = new BlockWriter();
  lines.forEach(({ text, start }, index) => {
    const next = lines[index + 1]?.text;
    const hyphen = next !== undefined && endsInHyphen(text, next);
    writeLine(writer, hyphen && !keepsHyphen(text, next) ? text.slice(0, -1) : text, start);
    if (next !== undefined && !hyphen) writer.write(' ', start + text.length, 1);
  });
  const block = writer.take();
  const first = lines[0];
  if (block === undefined || first === undefined) return undefined;
  const listed = first.quoted || LIST_MARK.test(first.text);
  return { ...block, heading: false, listed, ...(first.quoted ? { quoted: true } : {}) };
}

/** The paragraphs and lines of plain text; lines that only a margin divides are one paragraph. */
export function textBlocks(content: string, words: PageWords): RawBlock[] {
  const keepsHyphen = hyphenJudge(content, words);
  const blocks: RawBlock[] = [];
  for (const group of lineGroups(content)) {
    const layout = layoutOf(group);
    let lines: Line[] = [];
    group.forEach((line, index) => {
      lines.push(line);
      const next = group[index + 1];
      if (next !== undefined && isWrapped(line, next, layout)) return;
      const block = writeLines(lines, keepsHyphen);
      if (block !== undefined) blocks.push(block);
      lines = [];
    });
  }
  return blocks;
}
