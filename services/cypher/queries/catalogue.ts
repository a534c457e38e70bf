import { alliesAndRivals } from './allies-and-rivals.ts';
import { changes } from './changes.ts';
import { contradictions } from './contradictions.ts';
import { demands } from './demands.ts';
import { disagreements } from './disagreements.ts';
import { family } from './family.ts';
import { meetings } from './meetings.ts';
import { mostMentioned } from './most-mentioned.ts';
import type { NamedQuery } from './named-query.ts';
import { officeHolders } from './office-holders.ts';
import { path } from './path.ts';
import { refusals } from './refusals.ts';
import { saidBy } from './said-by.ts';
import { timeline } from './timeline.ts';

/** Every question that has a name, in the order in which they are offered. */
export const NAMED_QUERIES: readonly NamedQuery[] = [
  meetings,
  demands,
  refusals,
  disagreements,
  timeline,
  officeHolders,
  family,
  alliesAndRivals,
  saidBy,
  contradictions,
  changes,
  path,
  mostMentioned,
];
