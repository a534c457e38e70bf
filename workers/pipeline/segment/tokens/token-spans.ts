import { isDigit, isSpace, isWord } from '../../characters.ts';
import { addressEnd, mayHoldAddress, tagEnd } from './address-end.ts';
import { pushParts } from './clitics.ts';
import { markEnd } from './mark-end.ts';
import { numberEnd } from './number-end.ts';
import { wordCharacter } from './word-characters.ts';
import { wordEnd } from './word-end.ts';

/** Where a sign before the figure belongs to it: "+44", ".04". */
const hasSign = (text: string, at: number): boolean =>
  (text[at] === '+' || text[at] === '.') && isDigit(text.charCodeAt(at + 1)) && !isWord(text.charCodeAt(at - 1));

/**
 * The starts and ends of the tokens of a sentence, in turn, as UTF-16 offsets: in order, without overlap, and over
 * every character that is no space. The conventions are those of the English Universal Dependencies treebanks:
 * clitics ("do|n't", "Kim|'s"), hyphens and units stand alone, "e-mail", "U.S.", "Mr." and addresses do not come apart.
 */
export function tokenSpans(text: string): number[] {
  const offsets: number[] = [];
  const hasAddress = mayHoldAddress(text);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    let end = Math.max(hasAddress ? addressEnd(text, at) : at, tagEnd(text, at));
    if (end > at) offsets.push(at, end);
    else if (isDigit(code) || hasSign(text, at)) {
      end = isDigit(code) ? numberEnd(text, at) : numberEnd(text, at + 1);
      offsets.push(at, end);
    } else if (wordCharacter(text, at) > 0) {
      end = wordEnd(text, at);
      pushParts(text, at, end, offsets);
    } else {
      end = markEnd(text, at);
      offsets.push(at, end);
    }
    at = end;
  }
  return offsets;
}
