import type { Candidate } from './block-features.ts';
import type { PageWords } from './page-words.ts';

const LEAST_POINT = 5;
const MOST_POINTS = 8;

/** The points in which a page sums up its story, under a label: "Key points", "Summary". A list of links has another. */
export function summaryPoints(candidates: readonly Candidate[], words: PageWords): ReadonlySet<Candidate> {
  const points = new Set<Candidate>();
  candidates.forEach(({ block }, label) => {
    if (block.text.length > 40 || !words['summary-label'].has(block.text.toLowerCase().replace(/:$/, ''))) return;
    for (const point of candidates.slice(label + 1, label + 1 + MOST_POINTS)) {
      if (!point.block.listed || point.features.question || point.features.words < LEAST_POINT) return;
      points.add(point);
    }
  });
  return points;
}
