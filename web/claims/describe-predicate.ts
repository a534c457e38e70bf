import type { Claim } from '../../schema/claim.ts';
import type { Polarity, Status } from '../../schema/predicates.ts';
import { CONFLICT_WORDS } from './conflict-words.ts';
import { COOPERATION_WORDS } from './cooperation-words.ts';
import type { EventWords } from './event-words.ts';
import { RELATION_WORDS, type RelationWords } from './relation-words.ts';

/** What decides the words between subject and object. */
export type PredicateOfClaim = Pick<Claim, 'predicate' | 'status' | 'polarity'> & {
  mode?: string | undefined;
  role?: string | undefined;
  object?: { type: string } | null | undefined;
};

type VerbForms = { base: string; past: string; participle: string };
type Tense = Readonly<Record<Polarity, (forms: VerbForms) => string>>;

const EVENT_TENSES: Readonly<Record<Status, Tense>> = {
  occurred: { affirmed: ({ past }) => past, negated: ({ base }) => `did not ${base}` },
  ongoing: { affirmed: ({ participle }) => `is ${participle}`, negated: ({ participle }) => `is not ${participle}` },
  planned: { affirmed: ({ base }) => `plans to ${base}`, negated: ({ base }) => `does not plan to ${base}` },
  possible: { affirmed: ({ base }) => `may ${base}`, negated: ({ base }) => `may not ${base}` },
  former: { affirmed: ({ past }) => `formerly ${past}`, negated: ({ past }) => `never ${past}` },
};

const RELATION_TENSES: Readonly<Record<Status, Readonly<Record<Polarity, string>>>> = {
  occurred: { affirmed: 'was', negated: 'was not' },
  ongoing: { affirmed: 'is', negated: 'is not' },
  planned: { affirmed: 'is to be', negated: 'is not to be' },
  possible: { affirmed: 'may be', negated: 'may not be' },
  former: { affirmed: 'was formerly', negated: 'was never' },
};

type EventEntry = EventWords & { modes: Readonly<Record<string, EventWords>> };
const EVENTS = new Map<string, EventEntry>(Object.entries({ ...COOPERATION_WORDS, ...CONFLICT_WORDS }));
const RELATIONS = new Map<string, RelationWords>(Object.entries(RELATION_WORDS));

const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join(' ');

function readForms(verb: string): VerbForms {
  const [base, past, participle, rest] = verb.split('/');
  return { base: joined(base, rest), past: joined(past, rest), participle: joined(participle, rest) };
}

/** A claim about Japan's people is told of them; one about a person, of that person. */
const towards = ({ toward, people }: EventWords, type: string): string | undefined =>
  people !== undefined && type !== 'Person' ? people : toward;

function describeEvent(words: EventWords, { status, polarity, object }: PredicateOfClaim): string {
  const forms = readForms(object ? words.verb : (words.alone ?? words.verb));
  return joined(EVENT_TENSES[status][polarity](forms), object ? towards(words, object.type) : undefined);
}

function describeRelation(words: RelationWords, { status, polarity, role, object }: PredicateOfClaim): string {
  const { plain, role: withRole, toward } = words;
  const told = role !== undefined && withRole !== undefined ? withRole.replace('_', role) : plain;
  const noun = told.replace(/^a (?=[aeiou])/i, 'an ');
  return joined(RELATION_TENSES[status][polarity], noun, object ? toward : undefined);
}

/** The words between subject and object: "did not meet", "sought a meeting with", "was formerly president of". */
export function describePredicate(claim: PredicateOfClaim): string {
  const { predicate, mode } = claim;
  const relation = RELATIONS.get(predicate);
  if (relation) return describeRelation(relation, claim);
  const event = EVENTS.get(predicate);
  if (event) return describeEvent((mode === undefined ? undefined : event.modes[mode]) ?? event, claim);
  // A newer service may know predicates that this page does not.
  return `${claim.polarity === 'negated' ? 'not ' : ''}${String(predicate).toLowerCase().replaceAll('_', ' ')}`;
}
