import type { Status } from '../../../../schema/predicates.ts';
import type { Description } from './find-descriptions.ts';
import type { Holding } from './holding.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isComma, type Known, type SentenceView } from './sentence-view.ts';

const PAST: { readonly status: Status } = { status: 'former' };

/** "one of their allies", "the elder of her two stepsons". */
export const isPart = (word: string | undefined): boolean =>
  /^(?:one|elder|eldest|oldest|younger|youngest|first|second|third|last|richest|closest)$/.test(word ?? '');

/** Where the words between the comma and the noun begin: "now", "at that time"; with the status that they give. */
function leadIn(
  view: SentenceView,
  from: number,
  lexicon: RelationLexicon,
): { from: number; status?: Status; part?: boolean } {
  const ended = lexicon.uses.get('lead-in-ended');
  for (let size = 3; size >= 1; size -= 1) {
    const phrase = view.tokens
      .slice(Math.max(0, from - size), from)
      .map(({ lower }) => lower)
      .join(' ');
    if (ended?.has(phrase) === true) return { from: from - size, status: 'former' };
  }
  // "Japan, as one of their allies", "among its allies"
  const [second, first] = [view.tokens[from - 2]?.lower, view.tokens[from - 1]?.lower];
  if (isPart(second) && first === 'of') {
    const article = view.tokens[from - 3]?.lower === 'the' ? 1 : 0;
    return { ...leadIn(view, from - 2 - article, lexicon), part: true };
  }
  const plain = lexicon.uses.get('lead-in')?.has(view.tokens[from - 1]?.lower ?? '') === true;
  return plain ? leadIn(view, from - 1, lexicon) : { from };
}

/** "Ruiz, a former boxer and mayor of Lima": where the phrase begins of which the noun is the second half. */
function firstHalf(view: SentenceView, from: number, lexicon: RelationLexicon): { from: number; status?: Status } {
  if (view.tokens[from - 1]?.lower !== 'and') return { from };
  let ended = false;
  for (let at = from - 2; at > from - 8; at -= 1) {
    const { lower = '', tag = '' } = view.tokens[at] ?? {};
    if (lexicon.uses.get('ended')?.has(lower) === true) ended = true;
    if (/^(?:an?|the)$/.test(lower))
      return isComma(view.tokens[at - 1]) ? { from: at, ...(ended ? PAST : {}) } : { from };
    if (!/^(?:NN|JJ|HYPH|VBG|CD)$/.test(tag) || view.over.has(at)) return { from };
  }
  return { from };
}

/** The holders that end before the comma, an age between two commas left aside. */
function holdersBefore(view: SentenceView, comma: number, description: Description): Known[] {
  const direct = endingAt(view, comma, description.group.holder);
  if (direct.length > 0) return direct;
  const isAge = /^\d{1,3}$/.test(view.tokens[comma - 1]?.text ?? '') && view.tokens[comma - 2]?.text === ',';
  if (isAge) return endingAt(view, comma - 2, description.group.holder);
  // "Ursula von der Leyen (CDU), the president": an aside in brackets.
  if (view.tokens[comma - 1]?.text !== ')') return [];
  for (let open = comma - 2; open >= Math.max(0, comma - 8); open -= 1) {
    if (view.tokens[open]?.text === '(') return endingAt(view, open, description.group.holder);
  }
  return [];
}

/** An apposition ends in a mark, at "and", or goes on with "who"; a subject goes on with its verb. */
function closes(view: SentenceView, description: Description): boolean {
  const { head, to, right } = description;
  const relation = view.tokens[head]?.relation ?? '';
  if (relation === 'appos') return true;
  const next = view.tokens[Math.max(to, right.to)];
  if (next === undefined || /^(?:,|\.|;|\)|–|—|--|:|"|”|!|\?)$/.test(next.text)) return true;
  if (relation.startsWith('nsubj') || relation.startsWith('root')) return false;
  return /^(?:who|whose|whom|that|and|until|since|from|when|under|between|during|in|for|of)$/.test(next.lower);
}

/** "Peru and Chile, allies since 1870": all whom a plural noun describes. */
function listedBefore(view: SentenceView, last: readonly Known[]): Known[] {
  const all = [...last];
  for (;;) {
    const first = all[0]?.from ?? 0;
    const from = view.tokens[first - 1]?.lower === 'the' ? first - 1 : first;
    const isJoint = /^(?:and|,)$/.test(view.tokens[from - 1]?.lower ?? '');
    const before = isJoint ? endingAt(view, from - 1, all[0]?.type ?? 'Person') : [];
    if (before.length === 0) break;
    all.unshift(...before);
  }
  return all;
}

/** "Hodan Abdi, Horn analyst at the institute": a name that is no owner stands between the comma and the noun. */
function beforeField(view: SentenceView, from: number): number {
  for (let at = from; at > from - 3; at -= 1) {
    if (isComma(view.tokens[at - 1])) return at;
    if (!/^(?:NNP|JJ)$/.test(view.tokens[at - 1]?.tag ?? '')) return from;
  }
  return from;
}

/** "Wang Yi, the Chinese foreign minister", "Ruto, 57, now president of Kenya". */
export function afterName(view: SentenceView, description: Description, lexicon: RelationLexicon): Holding | undefined {
  const { left, right, to, head } = description;
  // "Kaya, whose father, Kenan Kaya, was president": the name before "whose" is the owner's.
  if (left.determiner === 'whose') return undefined;
  const half = left.determiner === '' ? firstHalf(view, left.from, lexicon) : { from: left.from };
  const lead: ReturnType<typeof leadIn> = {
    ...half,
    ...leadIn(view, half.from < left.from ? half.from : beforeField(view, left.from), lexicon),
  };
  const comma = lead.from - 1;
  if (!isComma(view.tokens[comma]) || !closes(view, description)) return undefined;
  const last = holdersBefore(view, comma, description);
  if (last.length === 0) return undefined;
  const holders = description.plural && lead.part !== true ? listedBefore(view, last) : last;
  const base = { holders, construction: 'apposition', head, from: holders[0]?.from ?? 0, to: Math.max(to, right.to) };
  return lead.status === undefined ? base : { ...base, status: lead.status };
}
