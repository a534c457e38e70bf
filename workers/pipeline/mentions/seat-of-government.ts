import { longestPhrase } from '../phrase-index.ts';
import type { Token } from '../token.ts';
import type { Scan } from './scan.ts';

/** After these something is there, whatever the words around it say. */
const WHERE = new Set(
  'in near outside at across around inside throughout on capital via leaving visit visits visited visiting toured'.split(
    ' ',
  ),
);
/** Words that show a journey: what follows "to" or "from" is then a place. */
const JOURNEY = new Set(
  (
    'visit visits visited visiting trip trips travel travels traveled travelled traveling travelling flew fly flies flying ' +
    'went go goes going return returned returning arrive arrived arriving came come comes coming head headed heading ' +
    'drove drive train bus flight flights moved move fled flee welcomed invited welcome invite inviting km kilometres ' +
    'kilometers miles road ambassador route way sent journey tour born back'
  ).split(' '),
);
/** Words after a seat of government that show a place. */
const PLACE_TAILS = new Set(
  (
    'airport summit suburb suburbs district mayor hospital university hotel street streets metro subway stadium region ' +
    'residents resident area court conference declaration zoo museum neighborhood neighbourhood time'
  ).split(' '),
);
/** What a state does and a city does not: "Moscow-backed". */
const ACTING_TAILS = new Set('led backed brokered friendly aligned'.split(' '));

function journeyBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (JOURNEY.has(tokens[back]?.lower ?? '')) return true;
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

/**
 * Whether a capital or a seat of government stands for its state. "Tokyo said", "between Seoul and Washington" and
 * "a message to Pyongyang" do; "in Tokyo", "flew to Moscow", "Tokyo airport" and a dateline do not.
 */
export function actsAsState(scan: Scan, at: number, to: number): boolean {
  const { tokens } = scan;
  const back = governor(tokens, at);
  const before = tokens[back]?.lower ?? '';
  const [next, second] = [tokens[to], tokens[to + 1]];
  if (isAddress(scan, at, to) || PLACE_TAILS.has(next?.lower ?? '')) return false;
  if (next?.text === '-' && second?.shape === 'lower') return ACTING_TAILS.has(second.lower);
  if (WHERE.has(before)) return before === 'in' && next?.lower === "'s";
  if (before === 'to' || before === 'from') return !journeyBefore(tokens, back);
  return before !== 'of' || next?.lower === "'s";
}
