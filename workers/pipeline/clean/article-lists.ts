import type { Candidate } from './block-features.ts';

const LEAST_ITEM = 3;
const MOST_ITEMS = 20;
const LONGEST_OPEN = 40;
const STOPPED = /[.!;][”"’)]{0,2}$/u;

const isItem = (candidate: Candidate | undefined): boolean =>
  candidate?.block.listed === true || candidate?.block.numbered === true;

/** Whether a paragraph announces the list below it, or any line where semicolons divide the items. */
function announces(above: Candidate | undefined, list: readonly Candidate[]): boolean {
  if (above === undefined || list.length > MOST_ITEMS || !above.block.text.endsWith(':')) return false;
  return above.features.prose || list.some(({ block }) => /;(?: and| or)?$/.test(block.text));
}

/**
 * The short items of lists that belong to the story: below a paragraph that ends with a colon, or, where a full stop
 * closes them, beside items that read like paragraphs or are all closed so. Links to other stories have neither.
 */
export function articleLists(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const items = new Set<Candidate>();
  for (let at = 0; at < candidates.length; ) {
    let end = at;
    while (isItem(candidates[end])) end += 1;
    const list = candidates.slice(at, end);
    const isAnnounced = announces(candidates[at - 1], list);
    const isRead = list.some(({ features }) => features.prose) || list.every(({ block }) => STOPPED.test(block.text));
    for (const item of list) {
      const { words, closed, question } = item.features;
      const fits = words >= LEAST_ITEM && words <= LONGEST_OPEN && !question;
      if (fits && (isAnnounced || (isRead && closed))) items.add(item);
    }
    at = Math.max(end, at) + 1;
  }
  return items;
}
