import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runProgram } from '../../cli/run-program.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { tokenSpans } from '../../workers/pipeline/segment/tokens/token-spans.ts';
import { type MarkedSentence, readMarkedSentences } from './read-marked-sentences.ts';
import { tagTokens } from './tag-tokens.ts';

const USAGE = `Prints model/corpus as IOB2: one "word TAB tag" a line in the product's own tokens, a "# doc = ..." line before
and an empty line after every sentence.

  tsx model/evaluation/corpus-to-iob.ts [--split train|test] [FILE.jsonl ...]`;

/** Names that the tokenizer does not keep apart from their neighbours are told, because the model cannot learn them. */
function formatSentence(path: string, { doc, text, spans, line }: MarkedSentence): string {
  const { words, tags, cut } = tagTokens(text, tokenSpans(text), spans);
  for (const { start, end } of cut) {
    console.error(`${path}:${line}: the tokens do not keep "${text.slice(start, end)}" apart (${doc})`);
  }
  const rows = words.map((word, at) => `${word}\t${tags[at]}\n`);
  return `# doc = ${doc}\n${rows.join('')}\n`;
}

function corpusFiles(): string[] {
  const compiled = import.meta.url.endsWith('.js');
  const folder = fileURLToPath(new URL(compiled ? '../../../model/corpus/' : '../corpus/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => `${folder}${name}`);
}

await runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { split: { type: 'string' } } });
  const { split } = values;
  if (split !== undefined && split !== 'train' && split !== 'test')
    throw new UsageError(`--split is "${split}"; it may be train or test`);
  for (const path of positionals.length > 0 ? positionals : corpusFiles()) {
    const sentences = readMarkedSentences(path).filter((sentence) => split === undefined || sentence.split === split);
    process.stdout.write(sentences.map((sentence) => formatSentence(path, sentence)).join(''));
  }
  return 0;
});
