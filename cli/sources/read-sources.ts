import { formatOf, type Source, submissionFrom } from './article-file.ts';
import type { FoundFile } from './find-files.ts';
import { parseJson, readDocument, readJsonFile } from './read-document.ts';
import { type Line, readLines } from './read-lines.ts';

function sourceOfLine(file: string, { number, content, tooLong }: Line): Source {
  const place = { origin: { file, line: number }, bytes: Buffer.byteLength(content) + 1 };
  if (tooLong) return { ...place, problem: 'the line is too long to be an article' };
  try {
    const submission = submissionFrom(parseJson(content, 'not JSON'));
    return submission ? { ...place, submission } : { ...place, problem: 'not a JSON object' };
  } catch (error) {
    return { ...place, problem: (error as Error).message };
  }
}

async function* readLineFile({ path }: FoundFile): AsyncGenerator<Source> {
  for await (const line of readLines(path)) {
    const content = line.number === 1 ? line.content.replace(/^\uFEFF/, '') : line.content;
    if (line.tooLong || content.trim() !== '') yield sourceOfLine(path, { ...line, content });
  }
}

async function* readFileSources(file: FoundFile): AsyncGenerator<Source> {
  const format = formatOf(file.path);
  if (format === 'lines') yield* readLineFile(file);
  else if (format === 'json') yield* await readJsonFile(file);
  else if (format) yield await readDocument(file, format);
}

/** Every article of the files, in order, with constant memory for line files. What cannot be read is yielded as a problem. */
export async function* readSources(files: readonly FoundFile[]): AsyncGenerator<Source> {
  for (const file of files) {
    try {
      yield* readFileSources(file);
    } catch (error) {
      yield { origin: { file: file.path }, bytes: file.bytes, problem: (error as Error).message };
    }
  }
}
