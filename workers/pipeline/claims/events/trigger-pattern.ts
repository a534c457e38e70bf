/**
 * One trigger as the rule files write it, by lemmas: `lay siege to @`. The first word (of a noun trigger, the word that
 * is no `@'s`) is the head; `@` stands where the object is named, `#` where that is said which is asked, refused or
 * promised; a preposition before either must introduce it. All other words must stand with the head in the tree.
 * `a|b` is either word.
 */
export interface TriggerPattern {
  readonly text: string;
  readonly heads: readonly string[];
  readonly fixed: readonly FixedWord[];
  readonly slots: readonly Slot[];
}

/**
 * A word that must be there. A particle ("give in") must belong to the head itself or be the preposition of another
 * fixed word ("under arrest"); one after a slot ("accuse @ of") may introduce any phrase of the head.
 */
export interface FixedWord {
  readonly words: readonly string[];
  readonly particle: 'no' | 'own' | 'any';
}

/** A place for an argument. `prepositions` is empty for a direct object. */
export interface Slot {
  readonly kind: 'entity' | 'content';
  readonly prepositions: readonly string[];
  /** `@'s arrest`: the possessor is the object. */
  readonly possessive: boolean;
  /** `sink @ship|vessel`: only a person or body (with `Person`, a person) named there, or one of these nouns, fills it. */
  readonly nouns?: readonly string[];
}

const MARKS: Readonly<Record<string, Slot['kind']>> = { '@': 'entity', '#': 'content' };
const POSSESSIVE = "@'s";

/** Particles may look like prepositions; only the word before a slot is taken for one. */
const PREPOSITIONS = new Set(
  (
    'about above across after against along amid among around at before behind below beneath beside between beyond by ' +
    'during for from in inside into near of off on onto outside over past regarding that through to toward towards ' +
    'under upon with within without'
  ).split(' '),
);
const PARTICLES = new Set([...PREPOSITIONS, ...'up down out away back aside apart together forward'.split(' ')]);

const isPreposition = (alternatives: readonly string[]): boolean =>
  alternatives.every((word) => PREPOSITIONS.has(word));

function fixedWord(words: readonly string[], afterSlot: boolean): FixedWord {
  if (!words.every((word) => PARTICLES.has(word))) return { words, particle: 'no' };
  return { words, particle: afterSlot ? 'any' : 'own' };
}

/** @throws when a trigger has no head, so that a wrong rule stops the start. */
export function parseTrigger(text: string): TriggerPattern {
  const words = text.split(' ').filter((word) => word !== '');
  const slots: Slot[] = [];
  const fixed: FixedWord[] = [];
  let heads: readonly string[] | undefined;
  words.forEach((word, index) => {
    const kind = MARKS[word];
    const nouns = word.startsWith('@') && word.length > 1 && word !== POSSESSIVE ? word.slice(1).split('|') : undefined;
    if (word === POSSESSIVE) slots.push({ kind: 'entity', prepositions: [], possessive: true });
    else if (kind !== undefined || nouns !== undefined) {
      const before = index > 1 ? (words[index - 1] ?? '').split('|') : [];
      const introduces = before.length > 0 && isPreposition(before);
      if (introduces) fixed.pop();
      slots.push({
        kind: kind ?? 'entity',
        prepositions: introduces ? before : [],
        possessive: false,
        ...(nouns === undefined ? {} : { nouns }),
      });
    } else if (heads === undefined) heads = word.split('|');
    else fixed.push(fixedWord(word.split('|'), slots.length > 0));
  });
  if (heads === undefined) throw new Error(`The trigger "${text}" has no word to begin with`);
  return { text, heads, fixed, slots };
}
