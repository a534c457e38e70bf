import { readFileSync } from 'node:fs';

type CorpusWordList = 'keeps-article' | 'keeps-possessive' | 'keeps-title' | 'title' | 'style';

interface CorpusWords {
  readonly id: CorpusWordList;
  readonly reason: string;
  readonly words: readonly string[];
}

const lists = JSON.parse(readFileSync(new URL('./corpus-words.json', import.meta.url), 'utf8')) as CorpusWords[];
const byId = new Map(
  lists.map(({ id, words }) => [id, new Set(words.map((word) => word.toLowerCase().replaceAll('’', "'")))]),
);

/** Whether a list of corpus-words.json has the word, in whatever case and with whatever apostrophe. */
export function isListed(word: string, id: CorpusWordList): boolean {
  return byId.get(id)?.has(word.toLowerCase().replaceAll('’', "'")) ?? false;
}
