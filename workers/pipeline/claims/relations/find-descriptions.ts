import type { Status } from '../../../../schema/predicates.ts';
import type { Title } from '../../annotate/titles.ts';
import { longestPhrase } from '../../phrase-index.ts';
import { describeLeft, type Left } from './describe-left.ts';
import { describeRight, type Right } from './describe-right.ts';
import type { CompiledGroup, RelationLexicon } from './relation-lexicon.ts';
import { isNoun, isPlural, type SentenceView } from './sentence-view.ts';

/** A noun phrase that says what somebody or something is: "the former Saudi foreign minister". */
export interface Description {
  readonly group: CompiledGroup;
  readonly role: string;
  /** The words of the noun itself, without its owner. */
  readonly from: number;
  readonly to: number;
  /** The token that stands for the phrase in the tree. */
  readonly head: number;
  readonly plural: boolean;
  readonly left: Left;
  readonly right: Right;
  readonly status?: Status;
}

interface Noun {
  readonly from: number;
  readonly to: number;
  readonly role: string;
  readonly groups: readonly CompiledGroup[];
}

const wordsOf = (view: SentenceView, from: number, to: number): string =>
  view.singular
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
    .replaceAll(' - ', '-');

/** Titles as American news shortens them. */
const SHORT: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  pm: 'prime minister',
};

/** Forms of address say nothing of an office, unless a title of office has the same words. */
function titleNoun(title: Title, lexicon: RelationLexicon): Noun | undefined {
  const short = SHORT[title.role];
  if (title.kind === 'honorific' && short === undefined) return undefined;
  const { from, to } = title;
  const role = short ?? title.role;
  // "chief negotiator" is a negotiator; but a secretary general is no general.
  const last = (lexicon.byRole.get(role.split(' ').at(-1) ?? role) ?? []).filter(
    (group) => group.fallback === undefined,
  );
  const named = lexicon.byRole.get(role) ?? (last.length === 0 || role.includes(' of ') ? undefined : last);
  return { from, to, role, groups: named ?? [lexicon.fallback[title.kind === 'occupation' ? 'occupation' : 'office']] };
}

/** The nouns of a sentence, titles and the lexicon's own, left to right; the longer one where two begin together. */
function nounsOf(view: SentenceView, lexicon: RelationLexicon): Noun[] {
  const titles = new Map(view.titles.map((title) => [title.from, title]));
  const nouns: Noun[] = [];
  for (let at = 0; at < view.tokens.length; ) {
    const title = titles.get(at);
    const own = longestPhrase(view.singular, at, lexicon.nouns);
    const isOwn = own !== undefined && own.to >= (title?.to ?? at) && isNoun(view.tokens[own.to - 1]);
    const named = title === undefined ? undefined : titleNoun(title, lexicon);
    const noun = isOwn ? { from: at, to: own.to, role: wordsOf(view, at, own.to), groups: own.value } : named;
    if (noun !== undefined && view.tokens.slice(noun.from, noun.to).some(isNoun))
      nouns.push(withoutNames(view, noun, lexicon));
    at = noun?.to ?? title?.to ?? at + 1;
  }
  return nouns;
}

/** "White House spokesman", "Foreign Ministry spokesman": what is a name of its own is no word of the title. */
function withoutNames(view: SentenceView, noun: Noun, lexicon: RelationLexicon): Noun {
  for (let at = noun.to - 1; at > noun.from; at -= 1) {
    const name = (view.ends.get(at) ?? []).some(
      ({ form, type, from }) => form !== 'adjective' && type !== 'Person' && from < at,
    );
    if (!name) continue;
    const title: Title = { from: at, to: noun.to, kind: 'office', addresses: false, role: wordsOf(view, at, noun.to) };
    return titleNoun(title, lexicon) ?? noun;
  }
  return noun;
}

/** The token of a stretch whose head lies outside it. */
function headOf(view: SentenceView, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const { head, tag } = view.tokens[at] ?? { head: -1, tag: '' };
    if ((head < from || head >= to) && tag.startsWith('NN')) return at;
  }
  return to - 1;
}

/** A name that has the noun in it is no description: "King Fahd University", "Mayor Lopes Street". */
const isInName = (view: SentenceView, { from, to }: Noun): boolean =>
  (view.over.get(from) ?? []).some(
    (mention) => mention.form === 'name' && (mention.from < from || mention.to >= to) && mention.type !== 'Person',
  );

function describe(view: SentenceView, noun: Noun, group: CompiledGroup, lexicon: RelationLexicon): Description {
  const plural = isPlural(view.tokens[noun.to - 1]) || isPlural(view.tokens[headOf(view, noun.from, noun.to)]);
  const left = describeLeft(view, noun.from, plural, lexicon);
  const behind = describeRight(view, noun.to, group, plural, lexicon);
  // "the Ukrainian city of Kharkiv": what "of" gives is the name, and the adjective says where.
  const isName = group.names === true && left.owners.length > 0 && behind.preposition === 'of';
  const right = isName ? { ...behind, to: noun.to, owners: [] } : behind;
  const ended = lexicon.uses.get('limit')?.has(view.tokens[right.to]?.lower ?? '') === true;
  const coming = /-(?:elect|designate)$/.test(noun.role);
  const status = left.status ?? (ended ? 'former' : coming ? 'planned' : undefined);
  const words = (left.prefix === '' ? noun.role : `${left.prefix} ${noun.role}`).split(' ');
  const house = words.findLastIndex((word) => lexicon.uses.get('house')?.has(word) === true);
  const role = words.slice(house + 1).join(' ');
  const head = headOf(view, noun.from, noun.to);
  const base = { group, role, from: noun.from, to: noun.to, head, plural, left, right };
  return status === undefined ? base : { ...base, status };
}

/** All descriptions of a sentence, left to right. */
export function findDescriptions(view: SentenceView, lexicon: RelationLexicon): Description[] {
  return nounsOf(view, lexicon)
    .filter((noun) => !isInName(view, noun))
    .flatMap((noun) => noun.groups.map((group) => describe(view, noun, group, lexicon)));
}
