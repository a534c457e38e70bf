import { EVENT_MODES, type EventType } from '../../../../schema/predicates.ts';
import type { ReadClaim } from '../../claim.ts';
import { append } from '../../grouping.ts';
import { splitPhrases } from '../../split-words.ts';

/** Nouns by which one kind of event is named again, as `event-families.json` writes it; lists have semicolons. */
interface EventFamilyRule {
  readonly id: string;
  readonly reason: string;
  /** Event types with their modes: `CONSULT; CONSULT/phone`. A type alone is one without a mode. */
  readonly events: string;
  readonly nouns: string;
  /** With the nouns, the words of which one must be in the trigger of the event meant; absent: whatever tells it. */
  readonly verbs?: string;
  /** Nouns whose plural is one event: "talks". */
  readonly uncounted?: string;
  /** The plural may name again what was told as one: "bombed the port … The strikes". */
  readonly several?: boolean;
  /** Only events that name both sides: not "attended the summit". */
  readonly pair?: boolean;
  /** What comes of the event stays: a deal that was reached "will take effect in May", and was reached all the same. */
  readonly lasting?: boolean;
  /** Words that were said: whoever denies, rejects or weighs them does not unsay them. */
  readonly said?: boolean;
}

interface DescribingWords {
  readonly id: string;
  readonly reason: string;
  readonly use: string;
  readonly words: string;
}

export interface AnaphoraRules {
  readonly families: readonly EventFamilyRule[];
  readonly describing: readonly DescribingWords[];
}

export interface EventFamily {
  readonly id: string;
  readonly events: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly uncounted: ReadonlySet<string>;
  /** Nouns and verbs. */
  readonly words: ReadonlySet<string>;
  readonly anyTrigger: boolean;
  readonly several: boolean;
  readonly pair: boolean;
  readonly lasting: boolean;
  readonly said: boolean;
}

export interface AnaphoraLexicon {
  /** The families of a noun, by its lemma: a strike is an attack or a walkout. */
  readonly byNoun: ReadonlyMap<string, readonly EventFamily[]>;
  /** Words that tell of another event of the kind: "the second attack". */
  readonly other: ReadonlySet<string>;
  /** Words that tell no event from another: "the brief meeting". */
  readonly neutral: ReadonlySet<string>;
}

/** How families write the type and mode of an event. */
export const eventKind = ({ predicate, mode }: Pick<ReadClaim, 'predicate' | 'mode'>): string =>
  mode === undefined ? predicate : `${predicate}/${mode}`;

function checkEvent(id: string, kind: string): string {
  const [type = '', mode] = kind.split('/');
  const modes: readonly string[] | undefined = EVENT_MODES[type as EventType];
  const isKnown = modes !== undefined && (mode === undefined || modes.includes(mode));
  if (!isKnown) throw new Error(`Family ${id} names an unknown event "${kind}"`);
  return kind;
}

function buildFamily(rule: EventFamilyRule): EventFamily {
  const { id, events, nouns, verbs, uncounted = '' } = rule;
  return {
    id,
    events: new Set(splitPhrases(events).map((kind) => checkEvent(id, kind))),
    nouns: new Set(splitPhrases(nouns)),
    uncounted: new Set(splitPhrases(uncounted)),
    words: new Set([...splitPhrases(nouns), ...splitPhrases(verbs ?? '')]),
    anyTrigger: verbs === undefined,
    several: rule.several === true,
    pair: rule.pair === true,
    lasting: rule.lasting === true,
    said: rule.said === true,
  };
}

/** Prepares the families for reading; throws when one names an event that does not exist. */
export function buildAnaphoraLexicon({ families, describing }: AnaphoraRules): AnaphoraLexicon {
  const byNoun = new Map<string, EventFamily[]>();
  for (const family of families.map(buildFamily)) for (const noun of family.nouns) append(byNoun, noun, family);
  const words = (wanted: string): Set<string> =>
    new Set(describing.filter(({ use }) => use === wanted).flatMap((group) => splitPhrases(group.words)));
  return { byNoun, other: words('other'), neutral: words('neutral') };
}
