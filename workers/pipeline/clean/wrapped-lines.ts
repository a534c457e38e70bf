import { isLower } from '../characters.ts';
import { endsInHyphen } from './broken-hyphens.ts';
import { LIST_MARK, TERMINAL } from './raw-block.ts';
import { SPEAKS } from './reader-comments.ts';
import type { Line } from './text-lines.ts';

/** Text wrapped by hand or by a mailer has no line longer than this. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;
/** A wrapped line is broken near the margin: shorter ones ended on purpose. */
const NEAR_MARGIN = 0.75;
/** It is broken there because the next word has no room. */
const NO_ROOM = 0.92;

/** What begins a paragraph of its own below a full stop: a numbered item, a speaker, the time of a post. */
const OPENS_BLOCK =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)] |[QA][.:)] |\p{Lu}[\p{Lu} .'’-]{1,40}: |\d{1,2}[:.h]\d{2}\b)/u;
/** A dash that goes on with a small letter stands inside a sentence. */
const INNER_DASH = /^[-–—] \p{Ll}/u;

/** "Dr.", "Gen.", "U.S.", "J.": a full stop that need not close anything. */
const SHORTENED =
  /(?:^|[\s(“"])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Md|No|Pres|Adm|Amb)\.)$/u;

/** "by Ana Ruiz and Li Wei": only names, in a line that begins small where a sentence might go on. */
const BY_LINE = /^[Bb]y:? \p{Lu}[\p{L}.'’-]*(?:,? (?:and |with |& )?\p{Lu}[\p{L}.'’-]*){1,7}$/u;

/** Of so many lines of wrapped prose, more than this share begin with a small letter. */
const MANY_LINES = 8;
const LEAST_SMALL = 0.2;

/** How the lines of one group are laid out. */
export interface Layout {
  /** The longest line where the lines look like prose, else 0. */
  readonly margin: number;
  /** Some sentence of the group goes on in the next line. */
  readonly wraps: boolean;
}

/**
 * Prose goes on with a small letter somewhere or closes with a full stop; the lines of a list all begin with a
 * capital and close with nothing.
 */
export function layoutOf(group: readonly Line[]): Layout {
  const last = group.at(-1)?.text ?? '';
  const small = group.filter(({ text }) => isLower(text.charCodeAt(0))).length;
  const goesOn = small > 0;
  const isEven = group.every(({ indent }) => indent === group[0]?.indent);
  if (isEven && group.length >= MANY_LINES && small < group.length * LEAST_SMALL) return { margin: 0, wraps: false };
  const isProse = goesOn || /\.[”’"'»)\]]?$/u.test(last.slice(-3));
  if (!isProse) return { margin: 0, wraps: false };
  const margin = group.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const isOpen = ({ text }: Line): boolean => text.length > NARROWEST_WRAP && !TERMINAL.test(text.slice(-5));
  return { margin, wraps: goesOn || group.slice(0, -1).some(isOpen) };
}

/** Whether the break between two lines stands inside a sentence or a name, or between sentences of one paragraph. */
export function isWrapped(line: Line, next: Line, { margin, wraps }: Layout): boolean {
  if (line.quoted !== next.quoted) return false;
  if (LIST_MARK.test(next.text) && !INNER_DASH.test(next.text)) return false;
  if (BY_LINE.test(next.text.slice(0, 120)) || SPEAKS.test(next.text.slice(0, 120))) return false;
  if (next.indent > line.indent + 1 && /^\p{Lu}/u.test(next.text) && !TERMINAL.test(line.text.slice(-5))) return false;
  if (margin > 0 && endsInHyphen(line.text, next.text)) return true;
  const goesOn = isLower(next.text.charCodeAt(0));
  const length = line.text.length + line.indent;
  const room = length + 1 + (/^\S*/.exec(next.text.slice(0, 40))?.[0].length ?? 0);
  const isFull =
    margin <= WIDEST_WRAP && margin > NARROWEST_WRAP && length >= margin * NEAR_MARGIN && room >= margin * NO_ROOM;
  const last = line.text.slice(-5);
  if (!TERMINAL.test(last)) return (goesOn && line.text.length > 20) || isFull;
  if (SHORTENED.test(line.text.slice(-12)) && wraps) return true;
  // A full stop at the margin may belong to "Dr." or close a sentence in the middle of the paragraph.
  if (!isFull || !wraps || OPENS_BLOCK.test(next.text.slice(0, 50)) || next.indent > line.indent) return false;
  return /[.,;][”’"'»)\]]{0,3}$/u.test(last);
}
