import type { GoldSentence } from './gold.ts';
import type { Span } from './side.ts';

/** A sentence as running text, and where in it its words and its written tokens stand. */
export interface PlacedSentence {
  readonly text: string;
  readonly words: readonly Span[];
  readonly tokens: readonly Span[];
  readonly spaceAfter: boolean;
}

interface WrittenToken {
  readonly form: string;
  readonly spaceAfter: boolean;
  /** The words of it, from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

function writtenTokens({ words, multiWords }: GoldSentence): WrittenToken[] {
  const byFirst = new Map(multiWords.map((token) => [token.first, token]));
  const tokens: WrittenToken[] = [];
  for (let first = 0; first < words.length; ) {
    const { form = '', spaceAfter = true } = words[first] ?? {};
    const token = byFirst.get(first) ?? { form, spaceAfter, first, end: first + 1 };
    tokens.push(token);
    first = token.end;
  }
  return tokens;
}

/** The tokens in the text as the file gives it; undefined when it holds anything else than the tokens and spaces. */
function findTokens(text: string, tokens: readonly WrittenToken[]): Span[] | undefined {
  const places: Span[] = [];
  let at = 0;
  for (const { form } of tokens) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (!text.startsWith(form, at)) return undefined;
    places.push({ start: at, end: at + form.length });
    at += form.length;
  }
  return text.slice(at).trim() === '' ? places : undefined;
}

function writeTokens(tokens: readonly WrittenToken[]): { text: string; places: Span[] } {
  const places: Span[] = [];
  let text = '';
  for (const [index, { form, spaceAfter }] of tokens.entries()) {
    places.push({ start: text.length, end: text.length + form.length });
    text += spaceAfter && index + 1 < tokens.length ? `${form} ` : form;
  }
  return { text, places };
}

/** The places of a token's words: side by side where they spell the token, else each is the whole token. */
function placeWords(forms: readonly string[], token: Span, written: string): Span[] {
  if (forms.join('') !== written) return forms.map(() => token);
  let at = token.start;
  return forms.map((form) => {
    const start = at;
    at += form.length;
    return { start, end: at };
  });
}

/** Writes a sentence as running text: as the file gives it, else its tokens with a space where one follows. */
export function placeSentence(sentence: GoldSentence): PlacedSentence {
  const tokens = writtenTokens(sentence);
  const found = sentence.text === undefined ? undefined : findTokens(sentence.text, tokens);
  const { text, places } = found ? { text: sentence.text ?? '', places: found } : writeTokens(tokens);
  const words = tokens.flatMap(({ first, end, form }, index) => {
    const forms = sentence.words.slice(first, end).map((word) => word.form);
    return placeWords(forms, places[index] ?? { start: 0, end: 0 }, form);
  });
  return { text, words, tokens: places, spaceAfter: tokens.at(-1)?.spaceAfter ?? true };
}
