import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { type CalendarDate, toText } from './calendar.ts';
import { moved } from './resolve-value.ts';
import type { Away, TimeExpression } from './time-value.ts';

/** "X have freed the crew": told in the present perfect, it is today's news. */
const isNews = (tree: SentenceTree, at: number): boolean =>
  dependents(tree, at, 'aux').some((child) => {
    const { lemma, tag = '' } = tree.tokens[child] ?? {};
    return lemma === 'have' && /^VB[ZP]$/.test(tag);
  });

/** A day, month or year; of a range nobody can count. */
function dateOf(text: string | undefined): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function counted(base: CalendarDate | undefined, { unit }: Away, by: number): string | undefined {
  const { at } = (base === undefined ? undefined : moved(base, unit, by)) ?? {};
  return at === undefined ? undefined : toText(at);
}

/** The clause that "after" opens; that of "after soldiers led by Diallo seized it" is the verb behind the participle. */
function clauseBehind({ tokens, children }: SentenceTree, joint: number): number {
  const at = tokens[joint]?.head ?? -1;
  const { tag, relation, head = -1 } = tokens[at] ?? {};
  if (tag !== 'VBN' || relation !== 'advcl') return at;
  const isVerb = (child: number): boolean =>
    child > at && tokens[child]?.tag === 'VBD' && tokens[child]?.relation === 'advcl';
  return children[head]?.find(isVerb) ?? at;
}

/**
 * Of two events of which one is told to be so long after the other: "suspended it on Monday, two days after soldiers
 * seized the palace", "resigned two days after he was charged on 3 June". `timeAt` gives the time of each by itself.
 */
export function timeByDistance(
  tree: SentenceTree,
  head: number,
  expressions: readonly TimeExpression[],
  timeAt: (head: number) => string | undefined,
): string | undefined {
  for (const { away, to } of expressions) {
    if (away === undefined) continue;
    const other = clauseBehind(tree, to - 1);
    const main = tree.tokens[other]?.head ?? -1;
    // "in April, a month before the vote" is about a month.
    const isRough = !/^(?:hour|day)$/.test(away.unit) && !tree.tokens[other]?.tag.startsWith('VB');
    if (main < 0 || isRough) continue;
    if (head === other) return counted(isNews(tree, main) ? away.today : dateOf(timeAt(main)), away, -away.by);
    if (head === main) return counted(dateOf(timeAt(other)), away, away.by);
  }
  return undefined;
}
