import type { RawBlock } from './raw-block.ts';

/** `region` numbers the article or main element that a block stands in; 0 is outside of all. */
export interface RegionBlock extends RawBlock {
  readonly region: number;
}

/** Below this share of the page's text, an article element is a teaser and not the article. */
const LEAST_SHARE = 0.35;

/** The blocks of the article or main element that holds most text, or of the whole page where none holds enough. */
export function chooseRegion(blocks: readonly RegionBlock[]): RawBlock[] {
  const sizes = new Map<number, number>();
  let total = 0;
  for (const { region, text } of blocks) {
    sizes.set(region, (sizes.get(region) ?? 0) + text.length);
    total += text.length;
  }
  let best = 0;
  for (const [region, size] of sizes) {
    if (region !== 0 && size > (best === 0 ? total * LEAST_SHARE : (sizes.get(best) ?? 0))) best = region;
  }
  const chosen = best === 0 ? blocks : blocks.filter((block) => block.region === best);
  return chosen.map(({ region: _, ...block }) => block);
}
