import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Source, submissionFrom } from './article-file.ts';
import { decodeText } from './decode-text.ts';
import type { FoundFile } from './find-files.ts';

/** The description beside a file, if there is one. */
async function readSideFile(path: string): Promise<object> {
  const sidePath = `${path.slice(0, -extname(path).length)}.json`;
  let content: string;
  try {
    content = await readFile(sidePath, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  const description = submissionFrom(parseJson(content, `${sidePath} is not JSON`));
  if (!description) throw new Error(`${sidePath} does not hold an object`);
  const { text: _text, html: _html, ...metadata } = description;
  return metadata;
}

export function parseJson(content: string, complaint: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Error(`${complaint}: ${(error as Error).message}`);
  }
}

/** Reads a `.txt` or `.html` file, with what the `.json` of the same name says of it. */
export async function readDocument(file: FoundFile, format: 'text' | 'html'): Promise<Source> {
  const content = decodeText(await readFile(file.path), format === 'html');
  const origin = { file: file.path };
  if (content.trim() === '') return { origin, bytes: file.bytes, problem: 'the file is empty' };
  return { origin, bytes: file.bytes, submission: { [format]: content, ...(await readSideFile(file.path)) } };
}

/** Reads a `.json` file that holds one article or a list of them. */
export async function readJsonFile(file: FoundFile): Promise<Source[]> {
  const value = parseJson(decodeText(await readFile(file.path), false), 'not JSON');
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry, at) => {
    const origin = Array.isArray(value) ? { file: file.path, entry: at + 1 } : { file: file.path };
    const bytes = file.bytes / entries.length;
    const submission = submissionFrom(entry);
    return submission ? { origin, bytes, submission } : { origin, bytes, problem: 'not a JSON object' };
  });
}
