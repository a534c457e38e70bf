import type { EventType } from '../../../../schema/predicates.ts';

/** Kinds of events that bring two sides together, by word or deed. A meeting may be either and is in neither list. */
export const FRIENDLY: readonly EventType[] = ['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'];

/** Kinds of events that set one side against the other, by word or deed. */
export const HOSTILE: readonly EventType[] = [
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
];
