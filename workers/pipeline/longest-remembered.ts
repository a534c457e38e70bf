/**
 * The longest word, in UTF-16 units, that may be kept beyond its document. V8 keeps a longer slice as a view of the text
 * that it was cut from, and the whole text would stay in memory with it.
 */
export const LONGEST_REMEMBERED = 12;
