import { dependent, dependents } from '../grammar/sentence-tree.ts';
import { longestPhrase } from '../phrase-index.ts';
import type { Token } from '../token.ts';
import type { Scan } from './scan.ts';

function journeyBefore({ tokens, lexicon }: Scan, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (lexicon.seats.journey.has(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

/** The word that governs the name, articles, adjectives of place and a parallel name left aside. */
function governor(tokens: readonly Token[], at: number): number {
  let back = at - 1;
  while (back >= 0 && (tokens[back]?.lower === 'the' || tokens[back]?.lower === 'downtown')) back -= 1;
  // "between Tokyo and Seoul", "talks with Moscow and Beijing": the second name is governed like the first.
  const isParallel = tokens[back]?.lower === 'and' || tokens[back]?.text === ',';
  if (isParallel && tokens[back - 1]?.shape === 'title' && tokens[back - 2] !== undefined)
    return governor(tokens, back - 1);
  return back;
}

/** "Tokyo, Japan" and "SEOUL (Reuters)": an address or a dateline. */
function isAddress(scan: Scan, at: number, to: number): boolean {
  const next = scan.tokens[to];
  const known = next?.text === ',' ? longestPhrase(scan.tokens, to + 1, scan.lexicon.known)?.value : undefined;
  if (known?.type === 'State' && known.form === 'name') return true;
  const opens = at === 0 && scan.tokens[at]?.shape === 'upper';
  return opens && /^[,(–—-]$/.test(next?.text ?? '');
}

/** What the tree says: something happens to a city, or it is called one. */
function isCity({ tree, lexicon }: Scan, at: number): boolean {
  const { placeVerbs, placePredicates } = lexicon.seats;
  const { relation = '', head = -1 } = tree.tokens[at] ?? {};
  const above = tree.tokens[head];
  if (relation === 'obj' || relation === 'nsubj:pass') return above?.upos === 'VERB' && placeVerbs.has(above.lemma);
  const isCalled = relation === 'appos' || (relation === 'nsubj' && dependent(tree, head, 'cop') !== undefined);
  const beside = dependents(tree, at, 'appos').map((child) => tree.tokens[child]?.lower ?? '');
  return (isCalled && placePredicates.has(above?.lower ?? '')) || beside.some((word) => placePredicates.has(word));
}

/** "Sanctions on Moscow", "the tariffs that Ottawa imposed on Beijing". */
function isImposed({ tree, lexicon }: Scan, at: number): boolean {
  return lexicon.seats.imposed.has(tree.tokens[tree.tokens[at]?.head ?? -1]?.lemma ?? '');
}

/**
 * Whether a capital or a seat of government stands for its state. "Tokyo said", "between Seoul and Washington" and
 * "a message to Pyongyang" do; "in Tokyo", "flew to Moscow", "Tokyo airport" and a dateline do not.
 */
export function actsAsState(scan: Scan, at: number, to: number): boolean {
  const { tokens, lexicon } = scan;
  const { where, tails, actingTails, wishes, gifts } = lexicon.seats;
  const back = governor(tokens, at);
  const before = tokens[back]?.lower ?? '';
  const [next, second] = [tokens[to], tokens[to + 1]];
  if (isAddress(scan, at, to) || tails.has(next?.lower ?? '') || isCity(scan, at)) return false;
  if (next?.text === '-' && second?.shape === 'lower') return actingTails.has(second.lower);
  if (before === 'on' && isImposed(scan, at)) return true;
  // "At Nairobi's request", "money from Doha".
  if (next?.lower === "'s" && wishes.has(second?.lower ?? '')) return true;
  if (before === 'from' && gifts.has(tokens[back - 1]?.lower ?? '')) return true;
  if (where.has(before)) return before === 'in' && next?.lower === "'s";
  // "said from Paris" tells where somebody spoke.
  if (before === 'from' && tokens[back - 1]?.classes.has('speech')) return false;
  if (before === 'to' || before === 'from' || before === 'for') return !journeyBefore(scan, back);
  return before !== 'of' || next?.lower === "'s";
}
