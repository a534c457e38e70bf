import type { ReadClaim } from '../../claim.ts';
import type { Document } from '../../document.ts';
import { append, include } from '../../grouping.ts';
import { isBareTitle } from './at-home.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

/** The town in which an article is at home, and the bodies that it names, by the last word of their names. */
export interface LocalBodies {
  readonly town?: string;
  readonly bodies: ReadonlyMap<string, readonly string[]>;
}

const LEAST_SENTENCES = 2;
const CLEAR = 2;

/** The town of the dateline, else the place that the article names far more than any other. */
function homeTown(document: Document, seats: ReadonlyMap<string, string>): string | undefined {
  const filed = document.dateline?.place?.split(',')[0]?.trim().toLowerCase();
  const dated = document.entities.find(
    ({ type, name }) => type === 'Place' && filed !== undefined && name.toLowerCase() === filed,
  );
  if (dated !== undefined) return dated.id;
  const counts = new Map<string, Set<number>>();
  for (const { type, entity, sentence, name } of document.mentions) {
    // A capital is in the news for more than its town hall.
    if (type !== 'Place' || entity === undefined || seats.has(name.toLowerCase())) continue;
    include(counts, entity, sentence);
  }
  const [first, second] = [...counts].sort((a, b) => b[1].size - a[1].size);
  if (first === undefined || first[1].size < LEAST_SENTENCES) return undefined;
  return first[1].size >= CLEAR * (second?.[1].size ?? 0) ? first[0] : undefined;
}

export function localBodies(document: Document, seats: ReadonlyMap<string, string>): LocalBodies {
  const bodies = new Map<string, string[]>();
  for (const { type, name, id } of document.entities) {
    if (type !== 'Organization') continue;
    append(bodies, name.toLowerCase().split(' ').at(-1) ?? '', id);
  }
  const town = homeTown(document, seats);
  return town === undefined ? { bodies } : { town, bodies };
}

/**
 * "Mayor Ana Ruiz", "Councillor Juan Paz": an officer of the article's town; "the enlargement commissioner": of the
 * only commission that the article names.
 */
export function byBody(
  open: OpenClaim,
  { town, bodies }: LocalBodies,
  lexicon: RelationLexicon,
): ReadClaim | undefined {
  const { claim, construction, leaning } = open;
  const words = (claim.role ?? '').split(' ');
  const last = words.at(-1) ?? '';
  const isNamed = isBareTitle({ ...open, group: { ...open.group, atHome: true } });
  if (!isNamed || leaning.visits || construction === 'heads') return undefined;
  if (lexicon.uses.get('municipal')?.has(claim.role ?? '') === true && town !== undefined)
    return { ...claim, object: town, rule: 'office-of-town' };
  const word = lexicon.uses.get('commission')?.has(last) === true && words.length > 1 ? 'commission' : undefined;
  const known = word === undefined ? [] : (bodies.get(word) ?? []);
  return known.length === 1 && known[0] !== undefined
    ? { ...claim, object: known[0], rule: 'office-of-commission' }
    : undefined;
}
