import { FEWEST_SHINGLES, FINGERPRINT_VERSION, type Fingerprint, unpackSketch } from '../../schema/fingerprint.ts';
import { type Comparison, compareSketches, type Overlap } from './compare-sketches.ts';
import { COPY_RULES as RULES } from './load-copy-rules.ts';

const agree = ({ shared, fewer }: Overlap, share: number): boolean => shared >= fewer * share;

/** Nothing says that the facts are others; with too few of them nothing can. */
const isUncontradicted = ({ numbers, names }: Comparison): boolean =>
  (numbers.fewer < RULES.leastNumbers || agree(numbers, RULES.numbersShared)) &&
  (names.fewer < RULES.leastNames || agree(names, RULES.namesShared));

const isConfirmed = ({ numbers, names }: Comparison): boolean =>
  numbers.fewer >= RULES.leastNumbers &&
  names.fewer >= RULES.leastNames &&
  agree(numbers, RULES.partlyFacts) &&
  agree(names, RULES.partlyFacts);

function isSameText(comparison: Comparison): boolean {
  const { size, contained, ofLonger, resemblance, proseContained, openings } = comparison;
  if (size < RULES.short) return resemblance >= RULES.shortResemblance;
  const beginAlike = openings.less >= RULES.openingShared;
  if (openings.more < RULES.openingShared || ofLonger < RULES.shareOfLonger) return false;
  if (ofLonger < RULES.shareUnlessAlike && !beginAlike) return false;
  if (proseContained < RULES.proseContained) return false;
  if (contained >= (size < RULES.brief ? RULES.briefContained : RULES.contained)) return true;
  const isPart = contained >= RULES.partlyContained && contained * size >= RULES.partlyShared && beginAlike;
  return (contained >= RULES.contained || isPart) && isConfirmed(comparison);
}

/** A fingerprint as it is compared, once shared keys have made two texts candidates. */
export type ComparedText = Omit<Fingerprint, 'keys'>;

/**
 * Whether one of two texts is a copy of the other, however it was trimmed, set and headed. Precision comes before
 * recall: one event told by two authors, a follow-up with the background of the report before it, and texts by one form
 * are none. Texts of fewer than some seventy words are copies only when nearly identical; those of fewer than thirty
 * only when they are the same to the word. Symmetric; not transitive.
 */
export function areCopies(a: ComparedText, b: ComparedText): boolean {
  if (a.version !== FINGERPRINT_VERSION || b.version !== FINGERPRINT_VERSION) return false;
  const [one, other] = [unpackSketch(a.sketch), unpackSketch(b.sketch)];
  if (a.sketch === b.sketch) return one.size > 0;
  const comparison = compareSketches(one, other);
  return comparison.size >= FEWEST_SHINGLES && isUncontradicted(comparison) && isSameText(comparison);
}
