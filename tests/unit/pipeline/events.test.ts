import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EVENT_MODES } from '../../../schema/predicates.ts';
import type { EventRuleFamily } from '../../../workers/pipeline/claims/events/event-rules.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { nameOf, readAndCheck } from './traced-reading.ts';

interface EventCase extends CorpusCase {
  readonly rule: string;
  readonly text: string;
  /** All events of the sentence; none where the rule must stay silent. */
  readonly claims: readonly { readonly s: string; readonly p: string; readonly o?: string; readonly mode?: string }[];
}

const families = readdirSync(new URL('../../corpus/events', import.meta.url)).map((file) => file.replace('.jsonl', ''));
const rulesOf = (family: string): EventRuleFamily['rules'] => {
  const path = new URL(`../../../workers/pipeline/claims/events/rules/${family}.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as EventRuleFamily).rules;
};

describe.each(families)('the corpus of %s', (family) => {
  const cases = readCorpus<EventCase>(`events/${family}`);

  test.each(rulesOf(family))('$id has sentences that it reads and sentences that it must not', ({ id, silent }) => {
    const own = cases.filter((line) => line.rule === id);
    const read = own.filter(({ claims }) => claims.some(({ p }) => p === family.toUpperCase()));
    // A silent rule has only sentences that say nothing.
    expect(read.length).toBeGreaterThanOrEqual(silent === true ? 0 : 2);
    expect(own.length - read.length).toBeGreaterThanOrEqual(1);
  });

  test.each(cases)('$id', async ({ text, claims }) => {
    await readAndCheck({ text }, (extraction) => {
      const ends = (s: string, o: string | undefined, isPair: boolean): string =>
        isPair ? [s, o ?? '–'].sort().join(' & ') : `${s} → ${o ?? '–'}`;
      const isPair = (p: string, mode?: string): boolean => /^(?:CONSULT|COOPERATE)$/.test(p) && mode !== 'visit';
      const found = extraction.claims
        .filter(({ predicate }) => predicate in EVENT_MODES)
        .map(({ predicate, subject, object, mode }) => {
          const [s, o] = [nameOf(extraction, subject) ?? '', nameOf(extraction, object)];
          return `${predicate}${mode === undefined ? '' : `.${mode}`} ${ends(s, o, isPair(predicate, mode))}`;
        });
      const expected = claims.map(
        ({ s, p, o, mode }) => `${p}${mode === undefined ? '' : `.${mode}`} ${ends(s, o, isPair(p, mode))}`,
      );
      expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
    });
  });
});
