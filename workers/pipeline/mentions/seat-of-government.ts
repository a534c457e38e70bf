import type { Token } from '../token.ts';
import { isCapital, type Scan } from './scan.ts';

/** After these something is there, whatever the words around it say. */
const WHERE = new Set(
  'in near outside at across around inside throughout on capital via leaving visiting toured'.split(' '),
);
/** After these it is the state to which something is done or with which it is shared. */
const PARTY = new Set(
  'between with against by for towards toward accuse accused urged urge told pressed asked'.split(' '),
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
const SEASONED_VERB = /(?:ed|es)$/;
const ACTS = new Set(
  'has had is was will would may might could should can must does did seems says said wants seeks sees'.split(' '),
);

function journeyBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (JOURNEY.has(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

function actsByWhatFollows(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined) return false;
  if (next.lower === "'s" || next.text === '’') return true;
  if (ACTS.has(next.lower) || next.classes.has('speech')) return true;
  if (next.text === '-' && isCapital(tokens[to + 1])) return true;
  return (
    next.shape === 'lower' && next.text.length > 4 && SEASONED_VERB.test(next.lower) && !PLACE_TAILS.has(next.lower)
  );
}

/** The word that governs the name, articles, adjectives of place and a parallel name left aside. */
function governor(tokens: readonly Token[], at: number): number {
  let back = at - 1;
  while (back >= 0 && (tokens[back]?.lower === 'the' || tokens[back]?.lower === 'downtown')) back -= 1;
  // "between Tokyo and Seoul", "talks with Moscow and Beijing": the second name is governed like the first.
  if (tokens[back]?.lower === 'and' && isCapital(tokens[back - 1])) return governor(tokens, back - 1);
  return back;
}

/**
 * Whether a capital or a seat of government stands for its state. "Tokyo said", "between Seoul and Washington" and
 * "a message to Pyongyang" do; "in Tokyo", "flew to Moscow", "Tokyo airport" and a dateline do not.
 */
export function actsAsState(scan: Scan, at: number, to: number): boolean {
  const { tokens } = scan;
  const back = governor(tokens, at);
  const before = tokens[back]?.lower ?? '';
  const next = tokens[to];
  const isDateline =
    back < 0 &&
    (next?.text === ',' || next?.text === '(' || /^[–—-]$/.test(next?.text ?? '')) &&
    tokens[at]?.shape === 'upper';
  if (isDateline || PLACE_TAILS.has(next?.lower ?? '')) return false;
  if (next?.text === '-' && tokens[to + 1]?.shape === 'lower')
    return /^(?:led|backed|brokered|friendly|aligned)$/.test(tokens[to + 1]?.lower ?? '');
  if (WHERE.has(before)) return next?.lower === "'s" && before === 'in';
  if (before === 'to' || before === 'from') return !journeyBefore(tokens, back);
  if (PARTY.has(before)) return true;
  if (before === 'of') return false;
  return actsByWhatFollows(tokens, to) || (next?.lower === 'and' && isCapital(tokens[to + 1]) && back < 0);
}
