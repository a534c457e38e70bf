/** Signs that stand directly after a word, and directly before one. */
const CLOSES = /^(?:[,.;:!?%)\]}…’”»]+|['’](?:s|S|d|D|m|M|re|RE|ve|VE|ll|LL)?|[nN]['’][tT])$/;
const OPENS = /^(?:[([{$£€#“‘«])$/;
const isQuote = (word: string): boolean => word === '"' || word === "'";

/**
 * Whether a space follows each word when the words of a sentence are written as plain English: none before what closes,
 * none after what opens; straight quotes open and close in turn. A guess, for files that do not say.
 */
export function guessSpaces(words: readonly string[]): boolean[] {
  const spaces = words.map(() => true);
  const open = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (isQuote(word) && open.delete(word)) spaces[index - 1] = false;
    else if (word === '"' || (word === "'" && !/[sS]$/.test(words[index - 1] ?? ''))) {
      open.add(word);
      spaces[index] = false;
    } else if (CLOSES.test(word)) spaces[index - 1] = false;
    else if (OPENS.test(word)) spaces[index] = false;
  }
  // Nothing stands before the first word.
  return spaces.slice(0, words.length);
}
