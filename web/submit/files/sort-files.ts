import { formatOf, type InputFile, stemOf } from './article-file.ts';

export type SortedFiles = {
  /** In the order of their names. */
  articles: readonly InputFile[];
  /** The `.json` beside a `.txt` or `.html` of the same name, by what they have in common: it describes that one. */
  descriptions: ReadonlyMap<string, InputFile>;
  unusable: readonly { path: string; problem: string }[];
};

const compare = (a: InputFile, b: InputFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const isDocument = ({ path }: InputFile): boolean => ['text', 'html'].includes(formatOf(path) ?? '');
const isHidden = ({ path }: InputFile): boolean => path.split('/').some((part) => part.startsWith('.'));

/**
 * Which files are articles, as `npm run ingest` sees it. Of folders, hidden files and files of other kinds are passed over; one
 * that was named is told.
 */
export function sortFiles(files: readonly InputFile[]): SortedFiles {
  const given = files.filter((file) => file.isNamed || !isHidden(file)).sort(compare);
  const stems = new Set(given.filter(isDocument).map(({ path }) => stemOf(path)));
  const isDescription = ({ path }: InputFile): boolean => formatOf(path) === 'json' && stems.has(stemOf(path));
  return {
    articles: given.filter((file) => formatOf(file.path) !== undefined && !isDescription(file)),
    descriptions: new Map(given.filter(isDescription).map((file) => [stemOf(file.path), file])),
    unusable: given
      .filter((file) => file.isNamed && formatOf(file.path) === undefined)
      .map(({ path }) => ({ path, problem: 'not a .txt, .html, .json, .ndjson or .jsonl file' })),
  };
}
