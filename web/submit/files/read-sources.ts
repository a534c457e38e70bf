import { formatOf, type InputFile, type Source, type Submission, stemOf, submissionFrom } from './article-file.ts';
import { decodeText } from './decode-text.ts';
import { type Line, readLines } from './read-lines.ts';
import type { SortedFiles } from './sort-files.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function parseJson(content: string, complaint: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Error(`${complaint}: ${reasonOf(error)}`);
  }
}

/** What the `.json` of the same name says of a file; its own text is not asked for. */
async function readDescription(file: InputFile | undefined): Promise<Submission> {
  if (!file) return {};
  const value = parseJson(decodeText(await file.arrayBuffer(), false), `${file.path} is not JSON`);
  const description = submissionFrom(value);
  if (!description) throw new Error(`${file.path} does not hold an object`);
  const { text: _, html: __, ...metadata } = description;
  return metadata;
}

async function readDocument(file: InputFile, format: 'text' | 'html', description?: InputFile): Promise<Source> {
  const place = { name: file.path, bytes: file.size };
  const content = decodeText(await file.arrayBuffer(), format === 'html');
  if (content.trim() === '') return { ...place, problem: 'the file is empty' };
  return { ...place, submission: { [format]: content, ...(await readDescription(description)) } };
}

const toSource = (name: string, bytes: number, value: unknown): Source => {
  const submission = submissionFrom(value);
  return submission ? { name, bytes, submission } : { name, bytes, problem: 'not a JSON object' };
};

/** A `.json` file holds one article or a list of them. */
async function readJsonFile({ path, size, arrayBuffer }: InputFile): Promise<Source[]> {
  const value = parseJson(decodeText(await arrayBuffer(), false), 'not JSON');
  if (!Array.isArray(value)) return [toSource(path, size, value)];
  return value.map((entry, at) => toSource(`${path} (entry ${at + 1})`, size / value.length, entry));
}

function readLine(path: string, { number, content, isTooLong }: Line): Source {
  const name = `${path}:${number}`;
  const bytes = new Blob([content]).size + 1;
  if (isTooLong) return { name, bytes, problem: 'the line is too long to be an article' };
  try {
    return toSource(name, bytes, parseJson(content, 'not JSON'));
  } catch (error) {
    return { name, bytes, problem: reasonOf(error) };
  }
}

async function* readLineFile({ path, stream }: InputFile): AsyncGenerator<Source> {
  for await (const line of readLines(stream())) {
    const content = line.number === 1 ? line.content.replace(/^\uFEFF/, '') : line.content;
    if (line.isTooLong || content.trim() !== '') yield readLine(path, { ...line, content });
  }
}

async function* readFile(file: InputFile, description: InputFile | undefined): AsyncGenerator<Source> {
  const format = formatOf(file.path);
  if (format === 'lines') yield* readLineFile(file);
  else if (format === 'json') yield* await readJsonFile(file);
  else if (format) yield await readDocument(file, format, description);
}

/** Every article of the files, in order, one at a time. What cannot be read is yielded as a problem. */
export async function* readSources({ articles, descriptions, unusable }: SortedFiles): AsyncGenerator<Source> {
  for (const { path, problem } of unusable) yield { name: path, bytes: 0, problem };
  for (const file of articles) {
    try {
      yield* readFile(file, descriptions.get(stemOf(file.path)));
    } catch (error) {
      yield { name: file.path, bytes: file.size, problem: reasonOf(error) };
    }
  }
}
