import { isDigit, isLetter, isWord } from '../characters.ts';

const [STOP, COMMA, COLON] = [0x2e, 0x2c, 0x3a];

/** Whether the mark at `at` stands inside a word that begins at `start`: "U.S.", "1,200", "2.5", "10:30". */
function joins(text: string, start: number, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== STOP && mark !== COMMA && mark !== COLON) return false;
  if (at + 1 === text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(after)) return true;
  const isInitial = at - 1 === start || text.charCodeAt(at - 2) === STOP;
  return mark === STOP && isInitial && isLetter(before) && isLetter(after);
}

/** Where the word that begins at `start` ends; what outlets write in two ways is one word: "U.S." and "US". */
export function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isWord(text.charCodeAt(end)) || joins(text, start, end))) end += 1;
  return end;
}
