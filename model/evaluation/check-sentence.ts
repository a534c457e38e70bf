import { isListed } from './corpus-words.ts';
import type { MarkedSentence, MarkedSpan } from './read-marked-sentences.ts';
import { MODEL_TYPES } from './type-mapping.ts';

export interface Finding {
  /** The name of the rule that is broken. */
  readonly rule: string;
  readonly message: string;
}

const KNOWN_TYPES = new Set<string>(MODEL_TYPES);
const PERIOD = /^the (?:(?:early|mid|late|next|past|last) )?(?:\d{3,4}0s|(?:[a-z0-9-]+ )?(?:century|decade))$/i;
const TITLE = /^(\p{L}+)\.? /u;
const WORD_SIGN = /[\p{L}\p{N}]/u;

/** An article outside of the name: `the [Maldives|GPE]`, but `[the 1990s|DATE]` and `[The Hague|GPE]`. */
function hasArticle(words: string, type: string): boolean {
  if (!/^the /i.test(words)) return false;
  return type === 'DATE' ? !PERIOD.test(words) : !isListed(words, 'keeps-article');
}

const hasPossessive = (words: string): boolean => /['’]s$/i.test(words) && !isListed(words, 'keeps-possessive');

function hasTitle(words: string, type: string): boolean {
  const title = type === 'PERSON' ? TITLE.exec(words)?.[1] : undefined;
  return title !== undefined && isListed(title, 'title') && !isListed(words, 'keeps-title');
}

function checkMark(text: string, { start, end, type }: MarkedSpan): Finding[] {
  const words = text.slice(start, end);
  const findings: Finding[] = [];
  const add = (rule: string, what: string): void => {
    findings.push({ rule, message: `[${words}|${type}] ${what}` });
  };
  if (!KNOWN_TYPES.has(type)) add('type', `is of none of the types ${MODEL_TYPES.join(', ')}`);
  if (hasArticle(words, type)) add('article', 'holds the article before the name');
  if (hasPossessive(words)) add('possessive', "holds the possessive 's");
  if (hasTitle(words, type)) add('title', 'holds the title of the person');
  const outside = [text.slice(0, start).slice(-1), text.slice(end, end + 1)];
  if (outside.some((sign) => WORD_SIGN.test(sign))) add('part-of-word', 'begins or ends inside of a word');
  return findings;
}

/** What is wrong with a sentence by itself; the parser has already seen to the form of its marks. */
export function checkSentence({ doc, style, country, text, spans }: MarkedSentence): Finding[] {
  const findings: Finding[] = [];
  const require = (holds: boolean, rule: string, message: string): void => {
    if (!holds) findings.push({ rule, message });
  };
  require(/^[\da-z]+(?:-[\da-z]+)*$/.test(doc), 'field', `"doc" is "${doc}", not small letters and hyphens`);
  require(isListed(style, 'style'), 'field', `"style" is "${style}", which the README does not list`);
  require(/^[A-Z]{2}$/.test(country), 'field', `"country" is "${country}", not two capitals`);
  require(text.trim() !== '', 'field', '"text" is empty');
  require(text.trim() === text && !text.includes('  '), 'space', '"text" has outer or double spaces');
  return [...findings, ...spans.flatMap((span) => checkMark(text, span))];
}
