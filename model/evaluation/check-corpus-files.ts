import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from '../../cli/run-program.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { type CorpusFile, checkCorpus } from './check-corpus.ts';

const USAGE = `Checks sentences with marked names, as model/corpus/README.md describes them.

  npm run check:corpus -- [FOLDER]

FOLDER holds *.jsonl files (default: model/corpus). Prints one problem a line; the exit status is 1 where there is one.

  --help           this text`;

function readFolder(folder: string): CorpusFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  if (names.length === 0) throw new UsageError(`there are no *.jsonl files in ${folder}`);
  return names.sort().map((name) => {
    const file = join(folder, name);
    return { file, content: readFileSync(file, 'utf8') };
  });
}

await runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [folder = join('model', 'corpus'), more] = positionals;
  if (more !== undefined) throw new UsageError(`one folder is checked at a time, not "${more}" too`);
  const files = readFolder(folder);
  const problems = checkCorpus(files);
  for (const { file, line, rule, message } of problems) console.log(`${file}:${line}: ${rule}: ${message}`);
  console.log(`${files.length} files, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
});
