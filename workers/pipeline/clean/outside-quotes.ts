/** What stands for a quotation: a word that no wording holds. */
const MARK = ' ¶q ';

/** A quotation in double marks, or from an opening mark to the end of a paragraph that does not close it. */
const QUOTED = /“[^”]*(?:”|$)|«[^»]*(?:»|$)|(?<![\p{L}\p{N}])"[^"]*(?:"|$)/gu;
/** Single marks are apostrophes too: a quotation begins behind a space and ends before one or before a point. */
const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\p{L})[^‘’']*(?:['’](?=[\p{L}])[^‘’']*)*['’](?![\p{L}\p{N}])/gu;

/** The rest of a longer text adds nothing to how the page speaks in it. */
const LONGEST = 1_500;

/** A text without what somebody else says in it: only the voice of the page is left. */
export const outsideQuotes = (text: string): string =>
  /["“«‘']/.test(text) ? text.slice(0, LONGEST).replace(QUOTED, MARK).replace(SINGLE, MARK) : text;
