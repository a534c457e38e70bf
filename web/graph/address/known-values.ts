import type { Polarity, Predicate, Status } from '../../../schema/predicates.ts';

/*
 * The page imports types of the contracts alone: their values would bring the library of schemas along. That nothing is
 * missing or too much here is what the compiler checks.
 */

type Group = 'relation' | 'event';

const GROUP_OF_PREDICATE: Record<Predicate, Group> = {
  HOLDS_OFFICE: 'relation',
  AFFILIATED_WITH: 'relation',
  FAMILY_OF: 'relation',
  CITIZEN_OF: 'relation',
  ALLY_OF: 'relation',
  PART_OF: 'relation',
  LOCATED_IN: 'relation',
  AGREE: 'event',
  CONSULT: 'event',
  SUPPORT: 'event',
  CONCEDE: 'event',
  COOPERATE: 'event',
  AID: 'event',
  RETREAT: 'event',
  REQUEST: 'event',
  ACCUSE: 'event',
  REJECT: 'event',
  THREATEN: 'event',
  PROTEST: 'event',
  SANCTION: 'event',
  MOBILIZE: 'event',
  COERCE: 'event',
  ASSAULT: 'event',
};

const STATUS_KEYS: Record<Status, true> = {
  occurred: true,
  ongoing: true,
  planned: true,
  possible: true,
  former: true,
};
const POLARITY_KEYS: Record<Polarity, true> = { affirmed: true, negated: true };
const SYMMETRIC: readonly Predicate[] = ['ALLY_OF', 'CONSULT', 'COOPERATE'];

const keysOf = <Key extends string>(record: Record<Key, unknown>): readonly Key[] => Object.keys(record) as Key[];

export const PREDICATES = keysOf(GROUP_OF_PREDICATE);
export const STATUSES = keysOf(STATUS_KEYS);
export const POLARITIES = keysOf(POLARITY_KEYS);

export const groupOf = (predicate: Predicate): Group => GROUP_OF_PREDICATE[predicate];

/** Whether a claim says the same in both directions; a visit does not, although it is a meeting. */
export const isSymmetric = ({ predicate, mode }: { predicate: Predicate; mode?: string | undefined }): boolean =>
  SYMMETRIC.includes(predicate) && mode !== 'visit';
