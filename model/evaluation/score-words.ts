import type { Side, SideWord } from './side.ts';
import type { Tally } from './tally.ts';

export const WORD_LAYERS = ['upos', 'tag', 'lemma', 'uas', 'las', 'lasNoSubtypes', 'edges'] as const;
export type WordLayer = (typeof WORD_LAYERS)[number];

/** The relations that say who does what to whom. */
const CORE_RELATIONS = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj']);
const ROOT = -1;

interface Aligned {
  readonly gold: Side;
  readonly read: Side;
  /** For every gold word the position of the word read in its place, or -1. */
  readonly alignment: readonly number[];
}

const universal = (relation: string | undefined): string | undefined => relation?.split(':')[0];

/** The gold head, looked for among the words that were read: a root stays one, a head without counterpart is none. */
function sameHead({ alignment }: Aligned, gold: SideWord, read: SideWord): boolean {
  if (gold.head === undefined) return false;
  const head = gold.head === ROOT ? ROOT : (alignment[gold.head] ?? -1);
  return (gold.head === ROOT || head !== -1) && head === read.head;
}

/** Counts over the words for which the gold has a value; what was read in the place of the others is left out. */
function tallyWords(
  aligned: Aligned,
  hasValue: (gold: SideWord) => boolean,
  isRight: (gold: SideWord, read: SideWord) => boolean,
): Tally {
  const { gold, read, alignment } = aligned;
  let [right, wanted, passed] = [0, 0, 0];
  for (const [index, word] of gold.words.entries()) {
    const counterpart = read.words[alignment[index] ?? -1];
    if (!hasValue(word)) {
      if (counterpart) passed += 1;
      continue;
    }
    wanted += 1;
    if (counterpart && isRight(word, counterpart)) right += 1;
  }
  return { right, gold: wanted, read: wanted === 0 ? 0 : read.words.length - passed };
}

const isCore = ({ relation }: SideWord): boolean => CORE_RELATIONS.has(relation ?? '');

/** Subjects and objects with head and relation; a side's edge counts where the other side has the same. */
function tallyEdges(aligned: Aligned): Tally {
  const { gold, read, alignment } = aligned;
  if (gold.words.every(({ relation }) => relation === undefined)) return { right: 0, read: 0, gold: 0 };
  const right = gold.words.filter((word, index) => {
    const counterpart = read.words[alignment[index] ?? -1];
    if (!counterpart || !isCore(word)) return false;
    return counterpart.relation === word.relation && sameHead(aligned, word, counterpart);
  }).length;
  return { right, read: read.words.filter(isCore).length, gold: gold.words.filter(isCore).length };
}

/** Scores what is said of single words. Labelled attachment takes the full relation, and once without its subtype. */
export function scoreWords(aligned: Aligned): Record<WordLayer, Tally> {
  const hasTree = (word: SideWord): boolean => word.head !== undefined && word.relation !== undefined;
  const tally = (key: 'upos' | 'tag' | 'lemma'): Tally =>
    tallyWords(
      aligned,
      (gold) => gold[key] !== undefined,
      (gold, read) => gold[key] === read[key],
    );
  const attachment = (same: (gold: SideWord, read: SideWord) => boolean): Tally =>
    tallyWords(aligned, hasTree, (gold, read) => sameHead(aligned, gold, read) && same(gold, read));
  return {
    upos: tally('upos'),
    tag: tally('tag'),
    lemma: tally('lemma'),
    uas: attachment(() => true),
    las: attachment((gold, read) => gold.relation === read.relation),
    lasNoSubtypes: attachment((gold, read) => universal(gold.relation) === universal(read.relation)),
    edges: tallyEdges(aligned),
  };
}
