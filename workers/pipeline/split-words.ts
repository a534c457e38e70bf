/** The words of a lexicon entry; lexicons are written as one string a line so that the data stays readable. */
export const splitWords = (words: string): string[] => words.split(' ').filter((word) => word !== '');

/** Phrases of several words are written with a semicolon between them. */
export const splitPhrases = (phrases: string): string[] =>
  phrases
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
