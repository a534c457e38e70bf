import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** An office that a list gives to a person: the first of the states to the first of the names. */
export interface DistributedTitle {
  readonly mention: Resolved;
  readonly role: string;
  readonly of: string;
}

const isLink = (word: string): boolean => /^(?:,|and|the|of|respectively|-|–)$/.test(word);

/** The mentions of one type that follow one another from `from`, with nothing but commas and "and" between them. */
function listFrom(view: SentenceView, sorted: readonly Resolved[], from: number, type: string): Resolved[] {
  const list: Resolved[] = [];
  let at = from;
  for (const mention of sorted) {
    if (mention.from < at) continue;
    const isNext = view.tokens.slice(at, mention.from).every(({ lower }) => isLink(lower));
    if (!isNext || mention.type !== type) break;
    list.push(mention);
    at = mention.to;
  }
  return list;
}

/** "The presidents of Kenya and Uganda, Amos Kiptoo and Moses Okello": who presides over what is told by the order. */
export function distributedTitles(view: SentenceView, { nounKinds }: CoreferenceLexicon): DistributedTitle[] {
  const found: DistributedTitle[] = [];
  let sorted: Resolved[] | undefined;
  view.tokens.forEach((token, at) => {
    const isOffice = token.tag === 'NNS' && nounKinds.get(token.lower)?.has('persons') === true;
    if (!isOffice || view.tokens[at + 1]?.lower !== 'of') return;
    sorted ??= [...view.mentions].sort((a, b) => a.from - b.from);
    const states = listFrom(view, sorted, at + 2, 'State');
    const people = listFrom(view, sorted, states.at(-1)?.to ?? at, 'Person');
    if (states.length < 2 || people.length !== states.length) return;
    const before = view.tokens[at - 1];
    const role = [before?.tag === 'JJ' || before?.tag === 'NN' ? before.lower : '', token.lemma.toLowerCase()]
      .join(' ')
      .trim();
    people.forEach((mention, index) => {
      found.push({ mention, role, of: states[index]?.chain ?? '' });
    });
  });
  return found;
}
