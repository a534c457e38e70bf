import { isDigit, isLetter, isSpace } from '../characters.ts';
import { type RawBlock, TERMINAL } from './raw-block.ts';

/** What a block looks like, whatever it says. */
export interface BlockFeatures {
  readonly words: number;
  /** Reads like a paragraph: long enough and closed like a sentence, or very long. */
  readonly prose: boolean;
  /** Closed like a sentence, however short. */
  readonly closed: boolean;
  /** One question and nothing else, which may be a heading as well as a link. */
  readonly question: boolean;
  /** Divided like a row of links: "World | Sport | Weather". */
  readonly divided: boolean;
  /** Equal for two blocks that say the same. */
  readonly key: string;
}

/** A block with its features, while it is judged. */
export interface Candidate {
  readonly block: RawBlock;
  readonly features: BlockFeatures;
}

const LEAST_PROSE = 8;
const LEAST_NUMBERED = 3;
const LONG_PROSE = 30;
/** A text of so many words with a full stop inside lacks only the last one. */
const HOLDS_SENTENCE = 15;
const SENTENCE_END = /\p{Ll}{3}[.!?][”"’]? \p{Lu}\p{Ll}/u;
const LONGEST_QUESTION = 20;
/** Where a block is longer than this, the rest of it adds nothing to its features. */
const ENOUGH = 1_500;
const DIVIDERS = new Set('|·›»•→/');
/** A question in a turn of an interview, or in somebody's mouth, is no heading. */
const SPOKEN = /^(?:["“‘'«]|[^:?]{1,40}: )/u;

/** A turn of an interview is prose however short it is. */
const TURN = /^(?:[QA]\d{0,2}[.:)]|(?:Question|QUESTION|Answer|ANSWER):) /;

function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) inside = false;
    else if (!inside && (isLetter(code) || isDigit(code))) {
      inside = true;
      words += 1;
    }
  }
  return words;
}

function countDividers(text: string): number {
  let dividers = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (DIVIDERS.has(text[at] ?? '') && isSpace(text.charCodeAt(at - 1))) dividers += 1;
  }
  return dividers;
}

const isQuestion = (text: string, words: number): boolean =>
  words <= LONGEST_QUESTION && text.endsWith('?') && !/[.!?] /.test(text) && !SPOKEN.test(text);

/** A closed line is text when it is long enough, a turn of an interview, or a numbered item. */
const isClosedText = ({ text, numbered }: RawBlock, words: number): boolean =>
  words >= LEAST_PROSE || TURN.test(text) || (numbered === true && words >= LEAST_NUMBERED);

const holdsSentence = (text: string, words: number): boolean => words >= HOLDS_SENTENCE && SENTENCE_END.test(text);

/** Features of one block, in time linear in at most its first part. */
export function featuresOf(block: RawBlock): BlockFeatures {
  const text = block.text.slice(0, ENOUGH);
  const words = countWords(text);
  const closed = TERMINAL.test(block.text.slice(-8));
  const dividers = countDividers(text);
  const divided = dividers > 0 && dividers * 12 >= words;
  const question = isQuestion(text, words);
  const listed = block.listed && !(closed && words >= LEAST_PROSE);
  const isText = words >= LONG_PROSE || (closed ? isClosedText(block, words) : holdsSentence(text, words));
  const prose = !block.heading && !listed && !divided && !question && isText;
  return { words, prose, closed, question, divided, key: text.slice(0, 300).toLowerCase() };
}
