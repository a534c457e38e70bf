import type { Mention } from '../document.ts';
import { longestPhrase } from '../phrase-index.ts';
import type { KnownName } from './name-lexicon.ts';
import type { Found, Scan } from './scan.ts';
import { actsAsState } from './seat-of-government.ts';

const KNOWN = { Organization: 'known-organization', Place: 'known-place' } as const;
const STATE = { name: 'state-name', adjective: 'state-adjective', seat: 'state-seat' } as const;

/** Whether a name is the subject of a verb, and of one that somebody does. */
function isActor({ tree }: Scan, at: number): boolean {
  const { relation = '', head = -1 } = tree.tokens[at] ?? {};
  return relation === 'nsubj' && tree.tokens[head]?.upos === 'VERB';
}

function toMention(scan: Scan, at: number, to: number, known: Exclude<KnownName, { type: 'blocked' }>): Mention {
  const place = { sentence: scan.sentence, from: at, to };
  if (known.type === 'Place' && known.actsFor !== undefined && isActor(scan, at)) {
    return { ...place, type: 'Organization', form: 'name', name: known.actsFor, rule: 'seat-of-body' };
  }
  if (known.type !== 'State') {
    return { ...place, type: known.type, form: 'name', name: known.name, rule: KNOWN[known.type] };
  }
  const { iso3, name } = known.state;
  if (known.form === 'seat' && !actsAsState(scan, at, to)) {
    return { ...place, type: 'Place', form: 'name', name: known.seat, rule: 'seat-as-place' };
  }
  const form = known.form === 'seat' ? 'capital' : known.form;
  return { ...place, type: 'State', form, name, iso3, rule: STATE[known.form] };
}

/** States, organizations and places that the data knows by name. */
export function readKnownName(scan: Scan, at: number): Found | undefined {
  const match = longestPhrase(scan.tokens, at, scan.lexicon.known);
  if (match === undefined) return undefined;
  const { to, value } = match;
  return value.type === 'blocked' ? { to } : { to, mention: toMention(scan, at, to, value) };
}
