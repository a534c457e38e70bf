import type { Status } from '../../../../schema/predicates.ts';
import type { Description } from './find-descriptions.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isComma, type Known, type SentenceView, startingAt } from './sentence-view.ts';

/** Who a description is about, by which construction. `head` is what tense and negation are read from. */
export interface Holding {
  readonly holders: readonly Known[];
  readonly construction: string;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly status?: Status;
}

const LONGEST_LIST = 6;

/** Behind further titles and forms of address: "Defence Minister Prince Khalid". */
function afterTitles(view: SentenceView, at: number): number {
  let to = at;
  for (let next = view.titles.find(({ from }) => from === to); next !== undefined; ) {
    to = next.to;
    next = view.titles.find(({ from }) => from === to);
  }
  return to;
}

const namesAt = (view: SentenceView, at: number, { group }: Description): Known[] => {
  const direct = startingAt(view, at, group.holder).filter(({ form }) => form === 'name');
  if (direct.length > 0 || group.holder !== 'Person') return direct;
  const titled = startingAt(view, afterTitles(view, at), 'Person').filter(({ form }) => form === 'name');
  return titled.length > 0 ? titled : afterNoun(view, at);
};

/** "her husband, the banker Malick Ndiaye": a noun without a comma of its own stands before the name. */
function afterNoun(view: SentenceView, from: number): Known[] {
  if (view.tokens[from - 1]?.text !== ',') return [];
  for (let at = from; at < from + 5; at += 1) {
    const found = startingAt(view, at, 'Person').filter(({ form }) => form === 'name');
    if (found.length > 0) return found;
    const isState = view.over.get(at)?.some(({ form }) => form === 'adjective') === true;
    if (!isState && !/^(?:DT|JJ|NN)$/.test(view.tokens[at]?.tag ?? '')) return [];
  }
  return [];
}

/** Behind "of Kenya" in "Presidents William Ruto of Kenya and Yoweri Museveni of Uganda". */
function beyondOwner(view: SentenceView, at: number): number {
  if (view.tokens[at]?.lower !== 'of') return at;
  const article = view.tokens[at + 1]?.lower === 'the' ? 1 : 0;
  return startingAt(view, at + 1 + article, 'State', 'Organization')[0]?.to ?? at;
}

/** "Presidents Xi Jinping, Vladimir Putin and Luis Arce": all that a plural noun names. */
function listed(view: SentenceView, first: readonly Known[], description: Description): Known[] {
  const all = [...first];
  for (let count = 0; count < LONGEST_LIST; count += 1) {
    const to = beyondOwner(view, all.at(-1)?.to ?? 0);
    const comma = view.tokens[to]?.text === ',' ? 1 : 0;
    const and = view.tokens[to + comma]?.lower === 'and' ? 1 : 0;
    const next = comma + and === 0 ? [] : namesAt(view, to + comma + and, description);
    if (next.length === 0) break;
    all.push(...next);
  }
  return all;
}

/** "Kenyan President William Ruto", "Dominica's leader, Roosevelt Skerrit", "the city of Gao". */
export function beforeName(view: SentenceView, description: Description): Holding | undefined {
  const { to, left, right, head, group, plural } = description;
  const ends = right.owners.length > 0 ? [right.to] : [to, right.to];
  for (const end of ends) {
    const regnal = endsInName(view, description);
    if (regnal.length > 0)
      return { holders: regnal, construction: 'in-name', head, from: left.from, to: regnal[0]?.to ?? end };
    const isNamed = group.names === true && view.tokens[end]?.lower === 'of';
    const comma = isComma(view.tokens[end]);
    const at = isNamed || comma ? end + 1 : end;
    const isDefinite = left.owners.length > 0 || right.owners.length > 0 || left.determiner !== '';
    if (comma && !isDefinite) continue;
    const first = namesAt(view, at, description);
    const nominal = comma && first.length === 0 && group.holder === 'Person' ? startingAt(view, at, 'Person') : [];
    const found = [...first, ...nominal.filter(({ form }) => form === 'nominal')];
    if (found.length === 0) continue;
    // "the engineers, economist Ana Ruiz argues": several are not one.
    if (comma && plural && listed(view, found, description).length < 2) continue;
    const holders = plural ? listed(view, found, description) : found;
    const construction = comma ? 'before-name-comma' : 'before-name';
    return { holders, construction, head, from: left.from, to: holders.at(-1)?.to ?? at };
  }
  return undefined;
}

/** "King Salman": the name of a monarch has the title in it. */
const endsInName = (view: SentenceView, { from, to, group }: Description): Known[] =>
  group.holder !== 'Person'
    ? []
    : startingAt(view, from, 'Person').filter((mention) => mention.form === 'name' && mention.to > to);

/** Where the words between the comma and the noun begin: "now", "at that time"; with the status that they give. */
function leadIn(view: SentenceView, from: number, lexicon: RelationLexicon): { from: number; status?: Status } {
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
  if (second === 'one' && first === 'of') return leadIn(view, from - 2, lexicon);
  const plain = lexicon.uses.get('lead-in')?.has(view.tokens[from - 1]?.lower ?? '') === true;
  return plain ? leadIn(view, from - 1, lexicon) : { from };
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

/** "Wang Yi, the Chinese foreign minister", "Ruto, 57, now president of Kenya". */
export function afterName(view: SentenceView, description: Description, lexicon: RelationLexicon): Holding | undefined {
  const { left, right, to, head } = description;
  const lead = leadIn(view, left.from, lexicon);
  const comma = lead.from - 1;
  if (!isComma(view.tokens[comma]) || !closes(view, description)) return undefined;
  const last = holdersBefore(view, comma, description);
  if (last.length === 0) return undefined;
  const holders = description.plural ? listedBefore(view, last) : last;
  const base = { holders, construction: 'apposition', head, from: holders[0]?.from ?? 0, to: Math.max(to, right.to) };
  return lead.status === undefined ? base : { ...base, status: lead.status };
}
