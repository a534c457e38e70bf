import type { Description } from './find-descriptions.ts';
import type { Holding } from './holding.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { isComma, type Known, type SentenceView, startingAt } from './sentence-view.ts';

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

const namesAt = (view: SentenceView, at: number, { group, plural }: Description): Known[] => {
  const direct = startingAt(view, at, group.holder).filter(({ form }) => form === 'name');
  if (direct.length > 0 || group.holder !== 'Person') return direct;
  const titled = startingAt(view, afterTitles(view, at), 'Person').filter(({ form }) => form === 'name');
  return titled.length > 0 ? titled : afterNoun(view, at, plural);
};

/** "her husband, the banker Malick Ndiaye": a noun without a comma of its own stands before the name. */
function afterNoun(view: SentenceView, from: number, plural: boolean): Known[] {
  // "two senators, Democrat Ana Ruiz and Republican Dale Mora"
  const isListed = plural && view.tokens[from - 1]?.lower === 'and' && view.tokens[from]?.shape === 'title';
  if (view.tokens[from - 1]?.text !== ',' && !isListed) return [];
  for (let at = from; at < from + 5; at += 1) {
    const found = startingAt(view, afterTitles(view, at), 'Person').filter(({ form }) => form === 'name');
    if (found.length > 0) return found;
    const isAdherent = plural && view.tokens[at]?.relation === 'amod';
    const isState = isAdherent || view.over.get(at)?.some(({ form }) => form === 'adjective') === true;
    if (!isState && !/^(?:DT|JJ|NN)$/.test(view.tokens[at]?.tag ?? '') && !/\.$/.test(view.tokens[at]?.text ?? ''))
      return [];
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

/** Behind "in Port Vila" in "the High Commissioner of Australia in Port Vila, Ms Alison Greer". */
const beyondSeat = (view: SentenceView, end: number): number =>
  view.tokens[end]?.lower === 'in' ? (startingAt(view, end + 1, 'Place', 'State')[0]?.to ?? end) : end;

/** "Kenyan President William Ruto", "Dominica's leader, Roosevelt Skerrit", "the city of Gao". */
export function beforeName(
  view: SentenceView,
  description: Description,
  lexicon: RelationLexicon,
): Holding | undefined {
  const { to, left, right, head, group, plural } = description;
  const own = right.owners.length > 0 ? [right.to] : [to, right.to];
  const ends = [...new Set(own.flatMap((end) => [end, beyondSeat(view, end)]))];
  for (const end of ends) {
    const regnal = endsInName(view, description, lexicon);
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

/** "King Salman": the name of a monarch has the title in it; "columnist Sultan al-Busaidi" has none. */
function endsInName(view: SentenceView, { from, to, group, role }: Description, lexicon: RelationLexicon): Known[] {
  const isTitled = view.titles.some((title) => title.to === from);
  if (group.holder !== 'Person' || isTitled || lexicon.uses.get('regnal')?.has(role) !== true) return [];
  return startingAt(view, from, 'Person').filter((mention) => mention.form === 'name' && mention.to > to);
}
