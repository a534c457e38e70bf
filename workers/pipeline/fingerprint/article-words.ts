import { isDigit, isUpper, isWord } from '../characters.ts';
import type { Document, Sentence } from '../document.ts';
import { hashWord } from './hash-word.ts';
import { wordEnd } from './word-end.ts';

/** The words of an article as numbers, in the order of the text. */
export interface ArticleWords {
  readonly hashes: readonly number[];
  /** For each word 1 where it stands in quotation marks, else 0. */
  readonly quoted: readonly number[];
  /** For each word 1 where it is a figure or a name, else 0. */
  readonly facts: readonly number[];
  /** Behind which word each sentence ends. */
  readonly ends: readonly number[];
  /** The different figures, and the different names: words with a capital that begin no sentence. */
  readonly numbers: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
}

const hashesOf = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => hashWord(word, 0, word.length)));

const LONGEST_OPTIONAL = 7;
/** House styles set these or leave them: "Mr. Diallo", "7 per cent", "7%". */
const OPTIONAL = hashesOf('mr mrs ms dr per cent percent');
/** "told reporters on Monday that the" is in every paper. */
const WEEKDAYS = hashesOf('monday tuesday wednesday thursday friday saturday sunday');

const [STRAIGHT, OPENING, CLOSING] = [0x22, 0x201c, 0x201d];

/** What a word is by its first character; where any word has a capital (`opens`), one proves nothing. */
function kindOf(first: number, opens: boolean): 'number' | 'name' | 'word' {
  if (isDigit(first)) return 'number';
  return isUpper(first) && !opens ? 'name' : 'word';
}

class WordList implements ArticleWords {
  readonly hashes: number[] = [];
  readonly quoted: number[] = [];
  readonly facts: number[] = [];
  readonly ends: number[] = [];
  readonly numbers = new Set<number>();
  readonly names = new Set<number>();
  private inQuotes = 0;
  private block = -1;

  /** Whether a quotation opens with `code`. */
  private opensQuote(code: number): boolean {
    if (code === STRAIGHT) this.inQuotes = 1 - this.inQuotes;
    else if (code === OPENING) this.inQuotes = 1;
    else if (code === CLOSING) this.inQuotes = 0;
    else return false;
    return this.inQuotes === 1;
  }

  add({ text, block }: Sentence): void {
    // A quotation that nobody closed ends with its paragraph.
    if (block !== this.block) this.inQuotes = 0;
    this.block = block;
    let opens = true;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (!isWord(code)) {
        if (this.opensQuote(code)) opens = true;
        continue;
      }
      const end = wordEnd(text, at);
      const hash = hashWord(text, at, end);
      if (end - at > LONGEST_OPTIONAL || !OPTIONAL.has(hash)) this.push(hash, kindOf(code, opens || end - at === 1));
      opens = false;
      at = end - 1;
    }
    this.ends.push(this.hashes.length);
  }

  private push(hash: number, kind: 'number' | 'name' | 'word'): void {
    if (kind === 'number') this.numbers.add(hash);
    else if (kind === 'name') this.names.add(hash);
    this.hashes.push(hash);
    this.quoted.push(this.inQuotes);
    this.facts.push(kind === 'word' || WEEKDAYS.has(hash) ? 0 : 1);
  }
}

/** The words of the prose: headings, labels and datelines are each outlet's own. */
export function articleWords({ sentences }: Pick<Document, 'sentences'>): ArticleWords {
  const words = new WordList();
  for (const sentence of sentences) if (sentence.kind === 'prose') words.add(sentence);
  return words;
}
