import { splitPhrases } from '../split-words.ts';

/**
 * A family of wordings that mark a block as furniture. `drop` removes the block, `section` also the lines that
 * follow until prose begins again, `end` all that follows. The wording must be the `whole` block, its `start`, or
 * stand `anywhere` in it; a block of more than `maxWords` words is left alone.
 */
export interface FurnitureRule {
  readonly id: string;
  readonly reason: string;
  readonly effect: 'drop' | 'section' | 'end';
  readonly match: 'whole' | 'start' | 'anywhere';
  readonly maxWords: number;
  /** Whether it also removes a block that reads like a paragraph of the story. */
  readonly prose: boolean;
  /** Only in the last part of the page. */
  readonly where?: 'tail';
  readonly phrases: string;
}

interface Wording {
  readonly text: string;
  readonly rule: FurnitureRule;
  /** The place of the rule in its file: the first one that fits decides. */
  readonly rank: number;
}

/** Wordings by their first word, so that a block is only compared with those that it may hold. */
export type Furniture = ReadonlyMap<string, readonly Wording[]>;

export function buildFurniture(rules: readonly FurnitureRule[]): Furniture {
  const furniture = new Map<string, Wording[]>();
  for (const [rank, rule] of rules.entries()) {
    for (const text of splitPhrases(rule.phrases)) {
      const first = text.split(' ')[0] ?? '';
      furniture.set(first, [...(furniture.get(first) ?? []), { text, rule, rank }]);
    }
  }
  return furniture;
}

/** What is known of a block when its wording is judged. */
export interface Judged {
  readonly text: string;
  readonly words: number;
  readonly prose: boolean;
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

const concerns = (rule: FurnitureRule, block: Judged): boolean =>
  block.words <= rule.maxWords && (rule.prose || !block.prose) && (rule.where !== 'tail' || block.tail);

/** Whether a wording that begins at `at` is met there in the way that its rule asks for. */
function isMet({ text, rule }: Wording, block: string, at: number): boolean {
  if (rule.match !== 'anywhere' && at > 0) return false;
  if (!block.startsWith(text, at)) return false;
  const end = at + text.length;
  return rule.match === 'whole' ? end === block.length : end === block.length || block[end] === ' ';
}

/** The first family whose wording the block has. */
export function furnitureOf(block: Judged, furniture: Furniture): FurnitureRule | undefined {
  if (block.words > MOST_WORDS) return undefined;
  const text = plain(block.text);
  let best: Wording | undefined;
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at);
    const next = space < 0 ? text.length : space;
    for (const wording of furniture.get(text.slice(at, next)) ?? []) {
      const isBetter = best === undefined || wording.rank < best.rank;
      if (isBetter && concerns(wording.rule, block) && isMet(wording, text, at)) best = wording;
    }
    at = next + 1;
  }
  return best?.rule;
}
