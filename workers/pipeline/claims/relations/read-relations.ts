import type { TitleLexicon } from '../../annotate/titles.ts';
import type { ReadClaim } from '../../claim.ts';
import type { Document, Mention } from '../../document.ts';
import type { State } from '../../gazetteer/gazetteer.ts';
import { bySentence } from '../../grouping.ts';
import { completeOffices } from './complete-offices.ts';
import { findDescriptions } from './find-descriptions.ts';
import { findHoldings } from './find-holdings.ts';
import { type HomeGround, isFiledElsewhere } from './home-state.ts';
import { localBodies } from './local-offices.ts';
import { buildNeighbourhood } from './neighbourhood.ts';
import { completeAlliances, type OpenAlliance, openAlliances } from './open-alliances.ts';
import type { OpenClaim } from './open-claims.ts';
import { openVerbs } from './open-verbs.ts';
import { readAlliances } from './read-alliances.ts';
import { readNeighbours } from './read-neighbours.ts';
import { readVerbs } from './read-verbs.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { viewSentence } from './sentence-view.ts';
import { toRelations } from './to-relations.ts';

const keyOf = ({ predicate, subject, object, role, status, sentence }: ReadClaim): string =>
  [predicate, subject, object, role, status, sentence].join('|');

/** One claim for each thing that a sentence says: the first reading of it stands. */
function distinct(claims: readonly ReadClaim[]): ReadClaim[] {
  const byKey = new Map<string, ReadClaim>();
  for (const claim of claims) if (!byKey.has(keyOf(claim))) byKey.set(keyOf(claim), claim);
  return [...byKey.values()].sort((a, b) => a.sentence - b.sentence || a.head - b.head);
}

/** A person alone may hold an office; anything else needs somebody or something beside it. */
const mayRelate = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ type, entity }) => type === 'Person' || entity !== mentions[0]?.entity);

/**
 * Reads the seven standing relations (offices, affiliations, families, citizenship, alliances, parts and places) from
 * a document whose mentions are linked. `status` is only given where words of the phrase decide it ("former", "then").
 */
export function readRelations(
  document: Document,
  lexicon: RelationLexicon,
  titles: TitleLexicon,
  states: ReadonlyMap<string, State>,
  { seats, home }: HomeGround,
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  const open: OpenClaim[] = [];
  const alliances: OpenAlliance[] = [];
  const mentionsOf = bySentence(document.mentions);
  for (const { index: sentence } of document.sentences) {
    const mentions = mentionsOf.get(sentence) ?? [];
    const view = viewSentence(sentence, document.tokens[sentence] ?? [], mentions, titles);
    alliances.push(...openAlliances(view, lexicon));
    if (!mayRelate(mentions)) continue;
    open.push(...openVerbs(view, lexicon));
    for (const held of findHoldings(view, findDescriptions(view, lexicon), lexicon)) {
      const read = toRelations(view, held, lexicon);
      claims.push(...read.claims);
      open.push(...read.open);
    }
    claims.push(...readVerbs(view, lexicon), ...readNeighbours(view, lexicon), ...readAlliances(view, lexicon));
  }
  const neighbourhood = buildNeighbourhood(document, seats);
  const bodies = localBodies(document, seats);
  const filedElsewhere = isFiledElsewhere(document, seats, states);
  const surroundings = {
    claims,
    filedElsewhere,
    seats,
    neighbourhood,
    bodies,
    lexicon,
    ...(home === undefined ? {} : { home }),
  };
  const all = [...claims, ...completeOffices(open, surroundings), ...completeAlliances(alliances, neighbourhood, home)];
  // "Israel's Netanyahu" is named after his office, and no more is said of his papers.
  const officers = new Set(all.filter(({ predicate }) => predicate === 'HOLDS_OFFICE').map(({ subject }) => subject));
  return distinct(all.filter(({ rule, subject }) => rule !== 'citizen-of-state' || !officers.has(subject)));
}
