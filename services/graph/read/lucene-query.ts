// The analyzer of the index leaves these out, so that a search that insisted on one would find nothing.
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** As the analyzer does it: no case and no accents. Terms with a wildcard do not go through the analyzer. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();

const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** One word as typed: as it stands, or as the beginnings of its parts. Whatever means something to Lucene is quoted. */
function clauseFor(word: string): string {
  const parts = fold(word).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.length === 0) return '';
  const required = parts.filter((part) => !STOP_WORDS.has(part));
  const beginnings = required.map((part) => `+${part}*`).join(' ');
  return required.length === 0
    ? `(${quote(word)} ${parts.map((part) => `${part}*`).join(' ')})`
    : `+(${quote(word)} (${beginnings}))`;
}

/**
 * What a user typed into a search box as a query in Lucene's syntax: every word, or a word that begins with it, must
 * be in the name. Empty when there is nothing to search for.
 */
export const toLuceneQuery = (typed: string): string =>
  typed
    .split(/\s+/)
    .map(clauseFor)
    .filter((clause) => clause !== '')
    .join(' ');
