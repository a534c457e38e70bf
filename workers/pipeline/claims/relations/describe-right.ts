import type { Token } from '../../token.ts';
import type { CompiledGroup, RelationLexicon } from './relation-lexicon.ts';
import { isNoun, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

/** What stands after a noun in its phrase: "of Kenya's electoral commission", "of international law at the college". */
export interface Right {
  readonly to: number;
  readonly owners: readonly Known[];
  readonly preposition: string;
}

const LONGEST = 14;
const INSIDE = /^(?:DT|JJ[RS]?|NNP?S?|VB[NG]|CD|POS|PRP\$|HYPH|CC|NFP|RB)$/;
/** "the son of ousted President Sow": a participle may stand before the owner. */
const isInside = ({ tag, relation }: Token): boolean => INSIDE.test(tag) || (tag === 'VBN' && relation === 'amod');
const PREPOSITIONS = new Set(['of', 'for', 'at', 'in', 'to', 'with', 'from', 'on', 'within', 'under', 'against']);
/** "South Kivu province": the noun belongs to the name. */
const isPlaceNoun = (view: SentenceView, at: number, lexicon: RelationLexicon): boolean =>
  isNoun(view.tokens[at]) &&
  lexicon.byRole.get(view.tokens[at]?.lower ?? '')?.some(({ holder }) => holder === 'Place') === true;

/** "the daughter of Mali's president, Ali Diallo": the name behind the comma is the owner. */
function namedBehindComma(view: SentenceView, at: number, group: CompiledGroup): readonly Known[] {
  const isTitled = view.tokens[at]?.text === ',' && view.titles.some(({ to }) => to === at);
  if (!isTitled || group.owners.Person === undefined) return [];
  const honorific = view.titles.find(({ from }) => from === at + 1);
  return startingAt(view, honorific?.to ?? at + 1, 'Person').filter(({ form }) => form === 'name');
}

/** A mention before another noun only describes it: "professor of Korean studies". */
const isEnd = (view: SentenceView, at: number): boolean => !isNoun(view.tokens[at]) && view.tokens[at]?.text !== '-';

/** "Venezuela and Guyana": what is joined to the owner that ends at `to`. */
function joined(view: SentenceView, owners: readonly Known[]): { owners: Known[]; to: number } {
  const all = [...owners];
  let to = owners[0]?.to ?? 0;
  for (;;) {
    const comma = view.tokens[to]?.text === ',' ? 1 : 0;
    const and = view.tokens[to + comma]?.lower === 'and' ? 1 : 0;
    const article = view.tokens[to + comma + and]?.lower === 'the' ? 1 : 0;
    const at = to + comma + and + article;
    const next = comma + and === 0 ? [] : startingAt(view, at, owners[0]?.type ?? 'State');
    const end = next[0]?.to ?? 0;
    if (next.length === 0 || !isEnd(view, end) || isPossessive(view.tokens[end])) return { owners: all, to };
    all.push(...next);
    to = end;
  }
}

/** Where the complement begins: behind "and namesake" in "son and namesake of", behind "sent" in "an envoy sent by". */
function complementStart(view: SentenceView, to: number, lexicon: RelationLexicon): number {
  const next = view.tokens[to];
  if (next?.tag === 'VBN' && view.tokens[to + 1]?.lower === 'by' && lexicon.uses.get('sending')?.has(next.lemma))
    return to + 1;
  if (next?.lower !== 'and') return to;
  let at = to + 1;
  while (at - to < 4 && /^(?:NN|JJ|HYPH)$/.test(view.tokens[at]?.tag ?? '')) at += 1;
  return at > to + 1 && PREPOSITIONS.has(view.tokens[at]?.lower ?? '') ? at : to;
}

/** The phrase after a noun that ends at `to`; only owners behind a preposition of the group count. */
export function describeRight(
  view: SentenceView,
  to: number,
  group: CompiledGroup,
  plural: boolean,
  lexicon: RelationLexicon,
): Right {
  const none: Right = { to, owners: [], preposition: '' };
  const start = complementStart(view, to, lexicon);
  let preposition = view.tokens[start]?.lower ?? '';
  if (!PREPOSITIONS.has(preposition) && preposition !== 'by') return none;
  let pending: readonly Known[] = [];
  const owned = (end: number): Right => {
    const isBody = lexicon.uses.get('body')?.has(view.singular[end - 1]?.lower ?? '') === true;
    return pending.length > 0 && isBody ? { to: end, owners: pending, preposition } : { ...none, to: end };
  };
  let at = start + 1;
  while (at - start < LONGEST) {
    const found = startingAt(view, at).filter(({ type }) => group.owners[type] !== undefined || type === 'State');
    const first = found[0];
    const token = view.tokens[at];
    if (first !== undefined) {
      const accepted = group.prepositions.has(preposition) || preposition === 'by';
      const tied = isPossessive(view.tokens[first.to]);
      const last = first.type === 'Place' && isPlaceNoun(view, first.to, lexicon) ? first.to + 1 : first.to;
      // "an ally of Denmark's": nothing is left out but what was said already.
      const isBare = tied && !/^(?:NN|JJ|VB[NG]|CD|RB|DT)/.test(view.tokens[first.to + 1]?.tag ?? '');
      if ((!tied || isBare) && isEnd(view, isBare ? first.to + 1 : last)) {
        // "an expert on Sudan at the institute": what somebody knows is followed by where.
        const isTopic = preposition === 'on' && group.prepositions.has(view.tokens[first.to]?.lower ?? '');
        if (isTopic) {
          at = first.to;
          continue;
        }
        if (!accepted || group.owners[first.type] === undefined) return { ...none, to: first.to };
        const list =
          plural || group.owners.State === 'CITIZEN_OF' ? joined(view, found) : { owners: found, to: first.to };
        return { ...list, preposition };
      }
      if (accepted) pending = found;
      at = tied ? first.to + 1 : first.to;
    } else if (PREPOSITIONS.has(token?.lower ?? '')) {
      const settled = owned(at);
      if (settled.owners.length > 0) return settled;
      pending = [];
      preposition = token?.lower ?? '';
      at += 1;
    } else if (token !== undefined && isInside(token)) at += 1;
    else {
      const named = group.prepositions.has(preposition) ? namedBehindComma(view, at, group) : [];
      if (named.length > 0) return { to: named[0]?.to ?? at, owners: named, preposition };
      break;
    }
  }
  return owned(at);
}
