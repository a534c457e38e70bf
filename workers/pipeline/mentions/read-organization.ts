import type { Mention } from '../document.ts';
import { longestPhrase } from '../phrase-index.ts';
import { genericName, stateOfBody } from './generic-organization.ts';
import { type Found, isCalendar, isCapital, mayBeginName, type Scan, surface, touch } from './scan.ts';

const LONGEST_CORE = 8;
const TAIL_LINKS = new Set(['of', 'for', 'on', 'and', '&', 'the', 'de', 'del', 'do', 'da', 'du', 'la']);
const TAIL_OPENERS = new Set(['of', 'for', 'de', 'del', 'do', 'da', 'du']);
const SMALL_HEADS = new Set(['group', 'movement', 'militia', 'faction', 'newspaper', 'alliance', 'coalition']);
const CHAMBERS = new Set(['senate', 'parliament', 'cabinet', 'legislature']);
/** Only what deliberates is named by what it is on: "Committee on Trade", but "the court on Monday". */
const DELIBERATES = new Set(['committee', 'commission', 'council', 'conference', 'institute']);

/** The end of the capitals that begin at `at`, hyphens inside included. */
function coreEnd(scan: Scan, at: number): number {
  let end = at;
  while (end - at < LONGEST_CORE) {
    const token = scan.tokens[end];
    const isTied = token?.text === '-' && touch(scan.tokens[end - 1], token) && touch(token, scan.tokens[end + 1]);
    const apostrophe =
      token?.lower === "'s" &&
      isCapital(scan.tokens[end + 1]) &&
      end > at &&
      /^(?:people|workers|women|children|farmers|citizens)$/i.test(scan.tokens[end - 1]?.text ?? '');
    // "The Workers' Party": the plural owner is a part of the name, unless it is a state.
    const owners =
      token?.lower === "'" &&
      end > at &&
      /s$/i.test(scan.tokens[end - 1]?.text ?? '') &&
      isCapital(scan.tokens[end + 1]) &&
      longestPhrase(scan.tokens, end - 1, scan.lexicon.known) === undefined;
    // "Police" opens many a sentence and is no name there, but it closes one: "the Federal Police".
    const isHead = end > at && scan.lexicon.organizationLast.has(token?.lower ?? '');
    const isName = isCapital(token) && !isCalendar(token) && (token?.classes.has('function') === false || isHead);
    if (isTied && isCapital(scan.tokens[end + 1])) end += 2;
    else if (isName || apostrophe || owners) end += 1;
    else break;
  }
  return end;
}

function opensTail(scan: Scan, at: number): boolean {
  const word = scan.tokens[at]?.lower ?? '';
  return TAIL_OPENERS.has(word) || (word === 'on' && DELIBERATES.has(scan.tokens[at - 1]?.lower ?? ''));
}

/** The end of "of Foreign Affairs", "for National Strategy", "of Trade and Industry" after the core. */
function tailEnd(scan: Scan, core: number): number {
  if (!opensTail(scan, core)) return core;
  let end = core;
  while (end - core < LONGEST_CORE) {
    let at = end;
    while (at - end < 2 && TAIL_LINKS.has(scan.tokens[at]?.lower ?? '')) at += 1;
    const next = coreEnd(scan, at);
    // "the Bar Association of Tunis and the League of Mothers" are two.
    if (at > end && scan.tokens[end]?.lower === 'and' && scan.lexicon.organizationOf.has(scan.tokens[at]?.lower ?? ''))
      break;
    const isSecond = end > core && scan.tokens[end]?.lower !== 'and' && scan.tokens[end]?.lower !== 'of';
    if (next === at || at === end || isSecond) break;
    // "the Ministry of Health and Kenya" joins two names, not two subjects of one ministry.
    if (end > core && longestPhrase(scan.tokens, at, scan.lexicon.known) !== undefined) break;
    end = next;
  }
  return end;
}

/** "The Senate", "Brazil's Parliament": a chamber under one word, which needs an article or an owner. */
function isLoneChamber(scan: Scan, at: number, end: number): boolean {
  const [token, before] = [scan.tokens[at], scan.tokens[at - 1]];
  if (end - at !== 1 || !CHAMBERS.has(token?.lower ?? '')) return false;
  // "Parliament met" has no article.
  if (token?.lower === 'parliament' && before?.upos !== 'ADJ') return true;
  return before?.lower === 'the' || before?.tag === 'POS' || stateOfBody(scan, at, end) !== undefined;
}

/** "The Reform party", "the Wagner group": the head of the name is written small. */
function isSmallHeaded(scan: Scan, at: number, end: number): boolean {
  const head = scan.tokens[end]?.lower ?? '';
  const isBody = head === 'party' || (SMALL_HEADS.has(head) && scan.tokens[at]?.entity === 'B-ORG');
  if (!isBody || scan.tokens[end]?.shape !== 'lower' || scan.tokens[at - 1]?.lower !== 'the' || end === at)
    return false;
  const known = longestPhrase(scan.tokens, at, scan.lexicon.known);
  return known === undefined && scan.tokens[at]?.tag !== 'JJ';
}

/** Where the organisation ends, or undefined when no head word makes it one. */
function organizationEnd(scan: Scan, at: number): number | undefined {
  const end = coreEnd(scan, at);
  const { organizationLast, organizationFirst, organizationOf, organizationGeneric } = scan.lexicon;
  const last = scan.tokens[end - 1]?.lower ?? '';
  const hasOf = organizationOf.has(last) && opensTail(scan, end);
  if (hasOf) {
    const tail = tailEnd(scan, end);
    const isState = longestPhrase(scan.tokens, end + 1, scan.lexicon.known)?.value.type === 'State';
    // "the Foreign Ministry of Japan" is the ministry, and Japan is whose it is.
    if (tail > end && !(isState && organizationGeneric.has(last) && end - at > 1)) return tail;
  }
  if (end - at >= 2 && organizationFirst.has(scan.tokens[at]?.lower ?? '')) return tailEnd(scan, end);
  if (end - at >= 2 && organizationLast.has(last)) return end;
  if (isLoneChamber(scan, at, end)) return end;
  if (isSmallHeaded(scan, at, end)) return end + 1;
  // "White House National Security Council spokesman": the head stands before a title.
  for (let head = end - 1; head > at; head -= 1) {
    if (organizationLast.has(scan.tokens[head]?.lower ?? '') && scan.titleAt.has(head + 1)) return head + 1;
  }
  return undefined;
}

/** "Foreign Ministry spokesman Wen Jiabo": the title begins with a body. */
function bodyInTitle(scan: Scan, at: number): number | undefined {
  const title = scan.titleAt.get(at);
  for (let head = at + 1; head < (title?.to ?? 0) - 1; head += 1) {
    const token = scan.tokens[head];
    if (token?.shape === 'title' && (token.lower === 'ministry' || token.lower === 'department')) return head + 1;
  }
  return undefined;
}

/** An organisation by the words its name is made of. */
export function readOrganization(scan: Scan, at: number): Found | undefined {
  if (scan.capitalsSayNothing || !mayBeginName(scan.tokens[at])) return undefined;
  const title = scan.titleAt.get(at);
  const to = bodyInTitle(scan, at) ?? organizationEnd(scan, at);
  if (title?.kind === 'office' && isCapital(scan.tokens[title.to]) && bodyInTitle(scan, at) === undefined)
    return undefined;
  // "The Secretary General of the Forum" is an officer, whatever body the last word opens elsewhere.
  const isOfficer = title?.kind === 'office' && title.to === coreEnd(scan, at) && (to ?? 0) > title.to;
  if (to === undefined || (isOfficer && scan.tokens[title.to - 1]?.lower === 'general')) return undefined;
  const generic = genericName(scan, at, to);
  // "Japanese Foreign Ministry": the adjective is read as the state first, then the ministry begins after it.
  if (generic !== undefined && generic.from > at) return undefined;
  const base = { sentence: scan.sentence, from: at, to, type: 'Organization', form: 'name' } as const;
  const mention: Mention =
    generic === undefined
      ? { ...base, name: surface(scan, at, to), rule: 'organization-head' }
      : {
          ...base,
          name: generic.name,
          ...(generic.iso3 === undefined ? {} : { iso3: generic.iso3 }),
          rule: 'organization-generic',
        };
  return { to, mention };
}
