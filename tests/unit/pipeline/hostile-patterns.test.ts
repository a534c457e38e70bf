import { expect, test } from '@jest/globals';
import { regexLiterals } from './regex-literals.ts';

const LENGTH = 6000;
/** Below this nothing can be told from the noise of a busy machine. */
const SUSPICIOUS_MS = 15;
/** A quarter of the text takes a linear search a quarter of the time, a quadratic one a sixteenth. */
const LINEAR_AT_MOST = 9;
const PATIENCE_MS = 120_000;

const COMMON = ['a', 'A', '1', ' ', '\n', '.', '-', '"', '’', '<', '&', 'a ', 'A. ', '1,', '('];

/** What to repeat against an expression: the characters and words that stand in it, and what every text has. */
function unitsFor({ source }: RegExp): string[] {
  const escapes = /\\u\{?([0-9a-f]{2,6})\}?/gi;
  const coded = Array.from(source.matchAll(escapes), ([, code = '']) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const plain = source.replace(escapes, '').replace(/\\[a-z](\{[^}]*\})?/gi, '');
  const words = plain.match(/[a-z]{2,}/gi) ?? [];
  return [
    ...new Set([...COMMON, ...coded, ...plain.replace(/[\s\\]/g, ''), ...words, ...words.map((word) => `${word} `)]),
  ];
}

function search(regex: RegExp, text: string): number {
  const started = performance.now();
  for (const { index } of text.matchAll(regex)) if (index > text.length) break;
  return performance.now() - started;
}

/** The best of three: what else the machine does is in the others. */
const best = (regex: RegExp, text: string): number => Math.min(...[1, 2, 3].map(() => search(regex, text)));

function isSuperLinear(regex: RegExp, unit: string): boolean {
  // What cannot be matched comes last, so that every way to match is tried.
  const text = (length: number) => `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\u0001`;
  if (search(regex, text(LENGTH)) < SUSPICIOUS_MS) return false;
  const long = best(regex, text(LENGTH));
  return long >= SUSPICIOUS_MS && long > LINEAR_AT_MOST * best(regex, text(LENGTH / 4));
}

test(
  'no regular expression takes more than linear time for whatever is repeated',
  () => {
    const literals = regexLiterals(['workers/pipeline', 'services', 'schema']);
    expect(literals.length).toBeGreaterThan(300);
    const slow = literals.flatMap(({ place, regex }) => {
      const global = new RegExp(regex.source, [...new Set(`${regex.flags}g`)].join(''));
      const unit = unitsFor(regex).find((each) => isSuperLinear(global, each));
      return unit === undefined ? [] : [`${place} ${regex} against ${JSON.stringify(unit)}`];
    });
    expect(slow).toEqual([]);
  },
  PATIENCE_MS,
);
