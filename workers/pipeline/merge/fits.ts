import type { QualifiedAnaphor, QualifiedClaim } from '../claim.ts';
import { type EventFamily, eventKind } from '../claims/anaphora/anaphora-lexicon.ts';
import { sameTime } from './same-event.ts';
import type { ToldEvent } from './told-event.ts';

const isReal = ({ status }: Pick<QualifiedClaim, 'status'>): boolean => status === 'occurred' || status === 'ongoing';

/** Whether a told event is of the kind that a noun names. */
export function isOfFamily(family: EventFamily, { claims, words }: ToldEvent): boolean {
  const isKind = claims.every((claim) => family.events.has(eventKind(claim)) && (!family.pair || claim.object));
  return isKind && (family.anyTrigger || [...words].some((word) => family.words.has(word)));
}

/** One may be named again as one, several as several; what a verb tells is one, or for some kinds as many as one likes. */
function sameNumber(family: EventFamily, noun: string, isPlural: boolean, { singulars, plurals }: ToldEvent): boolean {
  const tells = (nouns: ReadonlySet<string>, kind: ReadonlySet<string>): boolean =>
    [...nouns].some((word) => kind.has(word));
  const isUncounted = tells(singulars, family.uncounted) || tells(plurals, family.uncounted);
  if (family.uncounted.has(noun) || isUncounted) return true;
  if (tells(plurals, family.nouns)) return isPlural;
  return !isPlural || (family.several && !tells(singulars, family.nouns));
}

/**
 * The time that the sentence of an anaphor gives the event that it is taken for. What lasts, and is told of otherwise than
 * as it came about, has a time of its own: sanctions were imposed before they "take effect on Friday".
 */
export function timeOfEvent(
  family: EventFamily,
  { statuses, past, future }: QualifiedAnaphor,
  { status }: QualifiedClaim,
): string | undefined {
  if (family.lasting && statuses[0] !== status) return undefined;
  const time = isReal({ status }) ? past : future;
  // "until May" says when it ends.
  return time?.startsWith('..') === true ? undefined : time;
}

function sameStatus(family: EventFamily, { statuses }: QualifiedAnaphor, claim: QualifiedClaim): boolean {
  if (claim.polarity === 'negated') return false;
  if (family.said && isReal(claim)) return true;
  return statuses.includes(claim.status) || (family.lasting && isReal(claim) && statuses.includes('planned'));
}

const DAY = 'YYYY-MM-DD'.length;

/** A date that tells which one is meant must be known of the event, or be a day of its own; other dates must agree. */
function sameDate(family: EventFamily, anaphor: QualifiedAnaphor, event: QualifiedClaim): boolean {
  if (!anaphor.isDated) return sameTime(event.time, timeOfEvent(family, anaphor, event));
  const time = isReal(event) ? anaphor.past : anaphor.future;
  if (time === undefined || !sameTime(event.time, time)) return false;
  return event.time !== undefined || time.length === DAY;
}

/** Whether nothing that its sentence says of an event named again keeps it from being one that was told. */
export function fits(family: EventFamily, noun: string, anaphor: QualifiedAnaphor, told: ToldEvent): boolean {
  const events = told.tellings.map(({ event }) => event);
  const ends = new Set(events.flatMap(({ subject, object }) => [subject, object ?? subject]));
  const places = told.claims.flatMap(({ place }) => place ?? []);
  const isKnown = (entity: string): boolean =>
    ends.has(entity) || places.includes(entity) || (entity === anaphor.place && places.length === 0);
  return (
    sameNumber(family, noun, anaphor.isPlural, told) &&
    anaphor.parties.every(isKnown) &&
    anaphor.details.every((lemma) => told.around.has(lemma)) &&
    events.every((event) => sameStatus(family, anaphor, event) && sameDate(family, anaphor, event)) &&
    (anaphor.place === undefined || places.length === 0 || places.includes(anaphor.place) || ends.has(anaphor.place))
  );
}
