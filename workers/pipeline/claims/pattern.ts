import { WORD_CLASSES, type WordClass } from '../annotate/word-classes.ts';
import type { Unit, UnitKind } from './unit.ts';

/**
 * One step of a pattern, written in the rule files as
 * `subject=actor` (a unit that becomes an argument), `title` (a unit), `with|to` (one of these words),
 * `@adverb|@auxiliary` (a word of these classes), `aside` (what stands between two commas or brackets),
 * `lower` (any small word that opens no clause); then `?` for an optional one, `*` for up to six,
 * `{3}` for up to three.
 */
export interface Step {
  readonly capture?: 'subject' | 'object';
  readonly kinds: ReadonlySet<UnitKind>;
  readonly words: ReadonlySet<string>;
  readonly classes: readonly WordClass[];
  readonly aside: boolean;
  readonly lower: boolean;
  readonly least: number;
  readonly most: number;
}

const KINDS: readonly UnitKind[] = ['actor', 'owner', 'person', 'state', 'organization', 'place', 'title'];
const isKind = (word: string): word is UnitKind => (KINDS as readonly string[]).includes(word);
const isClass = (word: string): word is WordClass => (WORD_CLASSES as readonly string[]).includes(word);

const MOST_REPEATED = 6;

/** How often a step may be met: at least and at most. */
function countOf(step: string): { body: string; least: number; most: number } {
  const times = /^(.+)\{(\d+)\}$/.exec(step);
  if (times !== null) return { body: times[1] ?? '', least: 0, most: Number(times[2]) };
  if (step.length > 1 && step.endsWith('?')) return { body: step.slice(0, -1), least: 0, most: 1 };
  if (step.length > 1 && step.endsWith('*')) return { body: step.slice(0, -1), least: 0, most: MOST_REPEATED };
  return { body: step, least: 1, most: 1 };
}

function toStep(step: string): Step {
  const { body, least, most } = countOf(step);
  const [capture, rest] = /^(subject|object)=/.test(body) ? body.split('=') : [undefined, body];
  const words = (rest ?? '').split('|');
  const classes = words.filter((word) => word.startsWith('@')).map((word) => word.slice(1));
  const unknown = classes.find((word) => !isClass(word));
  if (unknown !== undefined) throw new Error(`Pattern step "${step}" names an unknown word class "${unknown}"`);
  return {
    ...(capture === 'subject' || capture === 'object' ? { capture } : {}),
    kinds: new Set(words.filter(isKind)),
    words: new Set(
      words.filter((word) => !isKind(word) && !word.startsWith('@') && word !== 'aside' && word !== 'lower'),
    ),
    classes: classes.filter(isClass),
    aside: words.includes('aside'),
    lower: words.includes('lower'),
    least,
    most,
  };
}

/** Reads a pattern as it stands in a rule file; throws on a class that does not exist. */
export const parsePattern = (pattern: string): Step[] =>
  pattern
    .split(' ')
    .filter((step) => step !== '')
    .map(toStep);

/** Words that open a clause of its own: what stands behind them belongs to another subject. */
const CLAUSE = new Set(
  'that who which whose whom where when while because although though but if as after before since until'.split(' '),
);

/** Whether one unit is what a step asks for; asides are measured by the matcher. */
export function meets(step: Step, unit: Unit): boolean {
  if (unit.kind !== 'word') return step.kinds.has(unit.kind);
  if (step.words.has(unit.token.lower)) return true;
  if (step.classes.some((wordClass) => unit.token.classes.has(wordClass))) return true;
  return (
    step.lower &&
    (unit.token.shape === 'lower' || unit.token.text === '-') &&
    !CLAUSE.has(unit.token.lower) &&
    !unit.token.classes.has('speech')
  );
}
