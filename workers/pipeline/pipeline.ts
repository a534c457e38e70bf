import { annotate } from './annotate/annotate.ts';
import { readClaims } from './claims/read-claims.ts';
import { clean } from './clean/clean.ts';
import { resolveMentions } from './coreference/resolve-mentions.ts';
import { link } from './link/link.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { merge } from './merge/merge.ts';
import { qualify } from './qualify/qualify.ts';
import { segment } from './segment/segment.ts';
import { readSpeech } from './speech/read-speech.ts';
import type { Stage } from './stage.ts';

/**
 * The order of reading. `assemble` is not in the list: it turns the finished document into another shape, the
 * extraction, and always comes last.
 */
export const PIPELINE: readonly Stage[] = [
  { name: 'clean', run: clean },
  { name: 'segment', run: segment },
  { name: 'annotate', run: annotate },
  { name: 'mentions', run: findMentions },
  // Before linking: a surname or "the North" has no identity of its own until its antecedent is known.
  { name: 'coreference', run: resolveMentions },
  // Before claims: a claim stands between entities, so two spellings of one name must already be one.
  { name: 'link', run: link },
  // After linking: a speaker is an entity, and "I" and "we" mean whoever speaks.
  { name: 'speech', run: readSpeech },
  { name: 'claims', run: readClaims },
  // After claims: negation, tense and source are read around the trigger that a rule has found.
  { name: 'qualify', run: qualify },
  // After qualifying: whether two sentences tell one event depends on its time and status too.
  { name: 'merge', run: merge },
];
