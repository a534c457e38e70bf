import { EVENT_MODES, type EventType, type Polarity, type Status } from '../../../../schema/predicates.ts';
import { append } from '../../grouping.ts';
import { splitPhrases } from '../../split-words.ts';
import { parseTrigger, type TriggerPattern } from './trigger-pattern.ts';

/**
 * How one kind of event is read, as the files in `rules` write it; docs/reading.md explains the fields with examples.
 * `verbs` and `nouns` are triggers divided by semicolons (see {@link TriggerPattern}).
 */
export interface EventRule {
  readonly id: string;
  readonly reason: string;
  readonly verbs?: string;
  readonly nouns?: string;
  /** `content`: by what is asked, refused or threatened. */
  readonly mode?: string;
  /** Reads only where one of these event types is asked for, divided by spaces: "hopes to meet", not "hopes to win". */
  readonly asks?: string;
  /** Where nobody is said to do it, the state does, in which it is done or which the other serves: arrests, verdicts. */
  readonly authority?: boolean;
  /** What the trigger says is no event of any type: nothing weaker reads its word. */
  readonly silent?: boolean;
  /** What is refused or called off is still told of as an event of its own, negated: "cancelled a visit to". */
  readonly keeps?: boolean;
  /** Does not read a verb that has a direct object: "flew to Doha", not "flew police to Doha". */
  readonly intransitive?: boolean;
  /** Who acts is the verb's object, or its subject in the passive: "sent Vieira to Quito", "Blinken is expected in". */
  readonly doer?: 'object';
  /** Words, divided by semicolons, beside which the trigger means something else: "wicket; penalty; goal". */
  readonly unless?: string;
  /** Whom it befalls is the subject, who does it is in the slot, if anywhere: "came under fire from", "faces charges". */
  readonly undergone?: boolean;
  /** `swap`: the claim's subject is the trigger's object ("was received by"). */
  readonly swap?: boolean;
  /** Several who act are each other's object when no other is named: "Biden and Kishida met". */
  readonly together?: boolean;
  /**
   * `required` is the default; `optional` makes a claim without an object where what fills the slot names nobody, or the
   * trigger has no slot; `none` never has one.
   */
  readonly object?: 'required' | 'optional' | 'none';
  /** Whether an object may be a place, by default no. */
  readonly places?: boolean;
  /** A seat of government in the slot is its state: "recalled its ambassador from Tehran". */
  readonly seats?: boolean;
  /** Whether the people of a state act for it, as demonstrators do; by default no. */
  readonly people?: boolean;
  readonly status?: Status;
  readonly polarity?: Polarity;
}

/** One file: the rules of one event type. */
export interface EventRuleFamily {
  readonly predicate: string;
  readonly reason: string;
  readonly rules: readonly EventRule[];
}

export interface CompiledTrigger {
  readonly rule: EventRule;
  readonly unless: ReadonlySet<string>;
  readonly predicate: EventType;
  readonly pattern: TriggerPattern;
}

/** Triggers by the lemma of their head, the more particular first. */
export interface EventRules {
  readonly verbs: ReadonlyMap<string, readonly CompiledTrigger[]>;
  readonly nouns: ReadonlyMap<string, readonly CompiledTrigger[]>;
}

function checkRule(predicate: string, rule: EventRule): EventType {
  const modes: readonly string[] | undefined = EVENT_MODES[predicate as EventType];
  if (modes === undefined) throw new Error(`Rule ${rule.id} reads an unknown event type "${predicate}"`);
  if (rule.mode !== undefined && rule.mode !== 'content' && !modes.includes(rule.mode)) {
    throw new Error(`Rule ${rule.id}: ${predicate} has no mode "${rule.mode}"`);
  }
  return predicate as EventType;
}

const weight = ({ pattern }: CompiledTrigger): number =>
  (pattern.fixed.length + pattern.slots.filter(({ nouns }) => nouns !== undefined).length) * 10 + pattern.slots.length;

function index(triggers: readonly CompiledTrigger[]): Map<string, CompiledTrigger[]> {
  const byHead = new Map<string, CompiledTrigger[]>();
  for (const trigger of triggers) {
    for (const head of trigger.pattern.heads) append(byHead, head, trigger);
  }
  // The sort is stable: rules of equal weight stay in the order of their files.
  for (const own of byHead.values()) own.sort((a, b) => weight(b) - weight(a));
  return byHead;
}

/** Prepares the rules for reading; throws when one names what does not exist. */
export function buildEventRules(families: readonly EventRuleFamily[]): EventRules {
  const compile = (part: 'verbs' | 'nouns'): CompiledTrigger[] =>
    families.flatMap(({ predicate, rules }) =>
      rules.flatMap((rule) =>
        splitPhrases(rule[part] ?? '')
          .filter((text) => text !== '')
          .map((text) => ({
            rule,
            unless: new Set(splitPhrases(rule.unless ?? '')),
            predicate: checkRule(predicate, rule),
            pattern: parseTrigger(text),
          })),
      ),
    );
  return { verbs: index(compile('verbs')), nouns: index(compile('nouns')) };
}
