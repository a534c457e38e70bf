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

interface Family extends FurnitureRule {
  readonly wordings: readonly string[];
}

export type Furniture = readonly Family[];

export const buildFurniture = (rules: readonly FurnitureRule[]): Furniture =>
  rules.map((rule) => ({ ...rule, wordings: splitPhrases(rule.phrases) }));

/** Only letters, digits and single spaces count, so that marks and decoration do not hide a wording. */
const plain = (text: string): string =>
  text
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'@©]+/gu, ' ')
    .trim();

function matches(family: Family, text: string): boolean {
  return family.wordings.some((wording) => {
    if (family.match === 'whole') return text === wording;
    if (family.match === 'start') return text === wording || text.startsWith(`${wording} `);
    return ` ${text} `.includes(` ${wording} `);
  });
}

/** What is known of a block when its wording is judged. */
export interface Judged {
  readonly text: string;
  readonly words: number;
  readonly prose: boolean;
  readonly tail: boolean;
}

/** The first family whose wording the block has. */
export function furnitureOf(block: Judged, furniture: Furniture): FurnitureRule | undefined {
  const normal = plain(block.text);
  return furniture.find(
    (family) =>
      block.words <= family.maxWords &&
      (family.prose || !block.prose) &&
      (family.where !== 'tail' || block.tail) &&
      matches(family, normal),
  );
}
