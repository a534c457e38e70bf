import { append } from '../grouping.ts';
import { splitPhrases } from '../split-words.ts';
import { outsideQuotes } from './outside-quotes.ts';

/**
 * A family of wordings that mark a block as furniture. `drop` removes the block, `next` also the block below it,
 * `section` the lines that follow until prose begins again, `end` all that follows. The wording must be the `whole` block, its `start`, a `label`
 * at its start with a colon, slash or bar behind it, its `end`, or stand `anywhere` in it; a block of more than `maxWords` words is left alone.
 */
export interface FurnitureRule {
  readonly id: string;
  readonly reason: string;
  readonly effect: 'drop' | 'next' | 'section' | 'end';
  readonly match: 'whole' | 'start' | 'label' | 'end' | 'anywhere';
  readonly maxWords: number;
  /** Whether it also removes a block that reads like a paragraph of the story. */
  readonly prose: boolean;
  /** Only in the last part of the page. */
  readonly where?: 'tail';
  readonly phrases: string;
  /** One of these must stand somewhere in the block too. */
  readonly with?: string;
  /** The word behind the wording is a name or a figure: "By Ana Ruiz", not "By midnight". */
  readonly names?: true;
  /** Not where a full stop closes the block: "Share on X", not "Share prices fell." */
  readonly open?: true;
}

interface Wording {
  readonly text: string;
  readonly rule: FurnitureRule;
  /** The place of the rule in its file: the first one that fits decides. */
  readonly rank: number;
  readonly companions: readonly string[];
}

/** Wordings by their first word, so that a block is only compared with those that it may hold. */
export type Furniture = ReadonlyMap<string, readonly Wording[]>;

export function buildFurniture(rules: readonly FurnitureRule[]): Furniture {
  const furniture = new Map<string, Wording[]>();
  for (const [rank, rule] of rules.entries()) {
    const companions = splitPhrases(rule.with ?? '').map((phrase) => ` ${phrase} `);
    for (const text of splitPhrases(rule.phrases)) {
      const first = text.split(' ')[0] ?? '';
      append(furniture, first, { text, rule, rank, companions });
    }
  }
  return furniture;
}

/** What is known of a block when its wording is judged. */
export interface Judged {
  readonly text: string;
  readonly words: number;
  readonly prose: boolean;
  readonly closed: boolean;
  readonly tail: boolean;
}

/** No rule takes away a block of more words than this. */
const MOST_WORDS = 120;

/** Only letters, digits and single spaces count, so that marks and decoration do not hide a wording. */
const plain = (text: string): string =>
  text
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}'@©]+/gu, ' ')
    .trim();

/** A closed line that begins so goes on with the story, however short it is: "He has a podcast.", "“Join us,” she said." */
const GOES_ON = /^(?:["“«]|(?:He|She|They|His|Her|Their)\s)/;

const FULL_STOP = /(?<!\.\.)[.!]["”’')\]]{0,3}$/u;

const concerns = (rule: FurnitureRule, block: Judged): boolean =>
  block.words <= rule.maxWords &&
  (rule.prose || !(block.prose || (block.closed && GOES_ON.test(block.text)))) &&
  (rule.open !== true || !FULL_STOP.test(block.text.slice(-5))) &&
  (rule.where !== 'tail' || block.tail);

/** Whether a mark that divides a label from what it labels stands behind the wording, or nothing at all. */
function isLabel(phrase: string, block: string): boolean {
  const head = block
    .slice(0, 80)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return head.startsWith(phrase) && /^\s*(?:[:/|\])]|$)/.test(head.slice(phrase.length));
}

/** Whether the word behind so many words is written as names and figures are; nothing behind them will do too. */
function isNamed(posted: string, words: number): boolean {
  const behind = posted.slice(0, 200).match(/[\p{L}\p{N}'’@©]+/gu)?.[words];
  return behind === undefined || /^[\p{Lu}\p{N}@]/u.test(behind);
}

/** Whether a wording that begins at `at` is met there in the way that its rule asks for. */
function isMet({ text, rule, companions }: Wording, block: string, at: number, posted: string): boolean {
  if (rule.match !== 'anywhere' && rule.match !== 'end' && at > 0) return false;
  if (!block.startsWith(text, at)) return false;
  const end = at + text.length;
  if (rule.match === 'label' && !isLabel(text, posted)) return false;
  if (rule.names === true && !isNamed(posted, text.split(' ').length)) return false;
  if (companions.length > 0 && !companions.some((phrase) => ` ${block} `.includes(phrase))) return false;
  return rule.match === 'whole' || rule.match === 'end'
    ? end === block.length
    : end === block.length || block[end] === ' ';
}

/** The first family whose wording the block has. */
export function furnitureOf(block: Judged, furniture: Furniture): FurnitureRule | undefined {
  if (block.words > MOST_WORDS) return undefined;
  // What somebody says in a paragraph of the story is no wording of the page.
  const whole = plain(block.prose ? outsideQuotes(block.text) : block.text);
  // "12 comments" and "3. Read more" are what they are without the figure.
  const text = block.prose ? whole : whole.replace(/^\d{1,5} (?=\p{L})/u, '').replace(/(?<=\p{L}) ?\d{1,5}$/u, '');
  let best: Wording | undefined;
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at);
    const next = space < 0 ? text.length : space;
    for (const wording of furniture.get(text.slice(at, next)) ?? []) {
      const isBetter = best === undefined || wording.rank < best.rank;
      if (isBetter && concerns(wording.rule, block) && isMet(wording, text, at, block.text)) best = wording;
    }
    at = next + 1;
  }
  return best?.rule;
}
