import { isSpace } from '../characters.ts';
import type { OffsetRun } from '../offsets.ts';

const SPACE = 32;
/** Where a word may be divided at the end of a line; it is no part of the word. */
const SOFT_HYPHEN = 0xad;

const isInk = (text: string, at: number): boolean =>
  at < text.length && text.charCodeAt(at) !== SOFT_HYPHEN && !isSpace(text.charCodeAt(at));

/** Collects the text of one block: spaces are folded into one, and every stretch remembers where it was posted. */
export class BlockWriter {
  private text: string[] = [];
  private length = 0;
  private runs: OffsetRun[] = [];
  private space: { posted: number; length: number } | undefined;

  /** `text` is one chunk of the parser: as posted when the lengths are equal, else one decoded entity. */
  write(text: string, posted: number, postedLength: number): void {
    if (text.length !== postedLength) {
      if (isSpace(text.charCodeAt(0))) this.space ??= { posted, length: postedLength };
      else if (text.charCodeAt(0) !== SOFT_HYPHEN) this.append(text, posted, postedLength);
      return;
    }
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE;
      if (code !== SOFT_HYPHEN && !isSpace(code)) continue;
      // One space between two words stays as it is: nearly all of a paragraph is a single stretch.
      if (code === SPACE && at > from && isInk(text, at + 1)) continue;
      if (at > from) this.append(text.slice(from, at), posted + from, at - from);
      if (at < text.length && code !== SOFT_HYPHEN) this.space ??= { posted: posted + at, length: 1 };
      from = at + 1;
    }
  }

  private append(text: string, posted: number, postedLength: number): void {
    if (this.space !== undefined && this.length > 0) this.push(' ', this.space.posted, this.space.length);
    this.space = undefined;
    this.push(text, posted, postedLength);
  }

  private push(text: string, posted: number, postedLength: number): void {
    const last = this.runs.at(-1);
    const joins =
      last !== undefined &&
      last.length === last.postedLength &&
      text.length === postedLength &&
      last.posted + last.postedLength === posted;
    if (joins) {
      const length = last.length + text.length;
      this.runs[this.runs.length - 1] = { ...last, length, postedLength: length };
    } else {
      this.runs.push({ text: this.length, length: text.length, posted, postedLength });
    }
    this.text.push(text);
    this.length += text.length;
  }

  /** The block so far, and an empty one from now on; undefined when nothing was written. */
  take(): { text: string; runs: readonly OffsetRun[] } | undefined {
    const { text, runs } = this;
    this.text = [];
    this.runs = [];
    this.length = 0;
    this.space = undefined;
    return text.length === 0 ? undefined : { text: text.join(''), runs };
  }
}
