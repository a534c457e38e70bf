import type { Dateline } from '../document.ts';
import type { NameLexicon } from '../mentions/name-lexicon.ts';
import { type DatelineDate, datelineDay, readDatelineDate } from './dateline-date.ts';
import { isAgency, type PageWords } from './page-words.ts';

/** What a dateline is read with. */
export interface DatelineWords {
  readonly words: PageWords;
  readonly known: NameLexicon['known'];
}

/** How many characters of a paragraph are its dateline, and what that says. */
export interface ReadDateline {
  readonly length: number;
  readonly dateline: Dateline;
}

const LONGEST = 110;
const MOST_DIVISIONS = 8;
/** What may stand between a dateline and the story: a dash, a colon, a full stop, an agency in brackets. */
const DIVISION = /\.?\s?[–—―]+\s?|\.?\s-{1,2}\s|\.?--\s?|\.-\s|:\s|\.\s|\s[|_]\s|\)\s(?=["“‘'«]?\p{Lu})/gu;
const STORY = /^["“‘'«([]?[\p{Lu}\d$€£]/u;
/** Words that begin a sentence and never a place, except in "The Hague" and "The Gambia". */
const NO_PLACE =
  /^(?:THE(?! HAGUE| GAMBIA| BAHAMAS)|AN?|IN|ON|IT|WE|NO|SO|IF|TO|AS|AT|BY|FOR|AND|BUT|NOT|FROM|WITH|AFTER|SINCE|NEAR)\b/i;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.'’ /-]{1,40}$/u;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’/-]*|of|de|del|da|do|la|el|and|the)(?: (?:\p{Lu}[\p{L}\p{M}.'’/-]*|of|de|del|da|do|la|el|and|the)){0,4}$/u;

function isKnown(name: string, type: 'place' | 'organization', { known }: DatelineWords): boolean {
  const key = name.toLowerCase().replaceAll('’', "'");
  const entry = known.get(key.split(' ', 1)[0] ?? '')?.find(({ words }) => words.join(' ') === key);
  if (entry === undefined) return false;
  if (type === 'organization') return entry.value.type === 'Organization';
  return entry.value.type === 'Place' || (entry.value.type === 'State' && entry.value.form !== 'adjective');
}

const SIGNATURE = /^\p{Lu}[\p{L}.&'’-]*(?: \p{Lu}[\p{L}.&'’-]*){0,4}$/u;

const LETTERS = /^\p{Lu}{2,6}$/u;

/** A known agency, behind a place in capitals any name that stands for one, behind a known place its letters: "COTONOU, 3 May (Gulf Wire)", "Islamabad (GNX)". */
function signs(bracket: string, before: string, lexicon: DatelineWords): boolean {
  const [town = '', region = town] = before.split(/,\s*/);
  if (isAgency(bracket.toLowerCase(), lexicon.words)) return true;
  if (CAPITALS.test(town)) return SIGNATURE.test(bracket);
  return LETTERS.test(bracket) && (isKnown(town, 'place', lexicon) || isKnown(region, 'place', lexicon));
}

interface Head {
  readonly place: readonly string[];
  readonly date?: DatelineDate;
  readonly agency: boolean;
  readonly kicker: boolean;
}

/** Splits what stands before a division into place, date and agency; undefined when something else is in it. */
function readHead(text: string, lexicon: DatelineWords): Head | undefined {
  const { words } = lexicon;
  const agency = /[([]([^()[\]]{2,50})[)\]]?$/u.exec(text);
  const bare = (agency === null ? text : text.slice(0, agency.index)).replace(/^[[(]/, '').trim();
  const isSigned = agency !== null && signs(agency[1] ?? '', bare, lexicon);
  if (agency !== null && !isSigned) return undefined;
  if (bare === '') return { place: [], agency: isSigned, kicker: false };
  if (isAgency(bare.toLowerCase(), words)) return { place: [], agency: true, kicker: false };
  if (bare === bare.toUpperCase() && words.kicker.has(bare.toLowerCase()))
    return { place: [], agency: false, kicker: true };
  const parts = bare.split(/,\s*/);
  for (let from = 0; from <= parts.length; from += 1) {
    const date = from === parts.length ? undefined : readDatelineDate(parts.slice(from).join(' '), words);
    const place = parts.slice(0, from);
    if (date === undefined && from < parts.length) continue;
    if (place.length > 3 || !place.every((part) => NAME.test(part) || CAPITALS.test(part))) return undefined;
    return { place, agency: isSigned, kicker: false, ...(date === undefined ? {} : { date }) };
  }
  return undefined;
}

/** Whether what was read is a dateline, given how it is divided from the story. */
function isDateline({ place, date, agency, kicker }: Head, division: string, lexicon: DatelineWords): boolean {
  const isDash = /[–—―|_-]/.test(division);
  if (kicker) return isDash || division.startsWith(':');
  const [first, ...regions] = place;
  if (first === undefined) return (agency && (isDash || division.startsWith(')'))) || (date !== undefined && isDash);
  if (NO_PLACE.test(first) || (!first.includes(' ') && isKnown(first, 'organization', lexicon))) return false;
  const isCapitals = CAPITALS.test(first) && first.length > 2;
  if (agency) return isDash || division.startsWith(':') || division.startsWith(')');
  if (date !== undefined) return isDash || isCapitals || (division.startsWith(':') && isKnown(first, 'place', lexicon));
  const isPlace = isKnown(first, 'place', lexicon);
  if (isDash)
    return isCapitals
      ? first.length > 3 || isPlace
      : isPlace || regions.some((region) => isKnown(region, 'place', lexicon));
  if (division.startsWith('.')) return isCapitals && isPlace && regions.length === 0;
  return division.startsWith(':') && isCapitals && (isPlace || regions.length > 0);
}

/** Reads "MANILA, 27 July 2024 –", "NAIROBI (Reuters) -", "Lima, Peru —" at the start of a paragraph. */
export function readDateline(
  text: string,
  lexicon: DatelineWords,
  publishedAt: string | undefined,
): ReadDateline | undefined {
  const start = text.slice(0, LONGEST);
  let divisions = 0;
  for (const { 0: division, index } of start.matchAll(DIVISION)) {
    divisions += 1;
    if (divisions > MOST_DIVISIONS) return undefined;
    const end = index + division.length;
    if (!STORY.test(text.slice(end, end + 2))) continue;
    const head = readHead(start.slice(0, index), lexicon);
    if (head === undefined || !isDateline(head, division, lexicon)) continue;
    const date = head.date === undefined ? undefined : datelineDay(head.date, publishedAt);
    const place = head.place.join(', ');
    return { length: end, dateline: { ...(place === '' ? {} : { place }), ...(date === undefined ? {} : { date }) } };
  }
  return undefined;
}
