import { RELATIONS } from '../../../schema/predicates.ts';
import type { QualifiedClaim, ReadClaim } from '../claim.ts';
import type { Document, Mention } from '../document.ts';
import { buildTree, dependents, type SentenceTree } from '../grammar/sentence-tree.ts';
import { bySentence } from '../grouping.ts';
import { sourcesAt } from '../speech/sources-at.ts';
import type { Context } from '../stage.ts';
import { readFactuality } from './factuality/read-factuality.ts';
import { placeOf } from './place-of.ts';
import { qualifyAnaphor } from './qualify-anaphor.ts';
import { findTimeExpressions } from './time/find-time-expressions.ts';
import { eventInLead } from './time/lead-event.ts';
import { timeOf } from './time/time-of.ts';
import { isOver, timeOfRelation } from './time/time-of-relation.ts';
import type { Direction, TimeExpression } from './time/time-value.ts';

const STANDING: ReadonlySet<string> = new Set(RELATIONS);

/** What the sentence of a claim gives for its qualifiers, found once for all claims of the sentence. */
interface Surroundings {
  readonly tree: SentenceTree;
  readonly heading: boolean;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
}

/** Who says so: whoever speaks the words of the trigger, or nobody but the article. */
function sourcesOf(claim: ReadClaim, document: Document): readonly string[] {
  return sourcesAt(document.utterances, claim.sentence, claim.trigger.from);
}

const isConjunct = (tree: SentenceTree, from: number, to: number): boolean =>
  tree.tokens
    .slice(from, to)
    .some(({ relation }, step) => relation === 'conj' || dependents(tree, from + step, 'cc').length > 0);

function qualifyEvent(
  claim: ReadClaim,
  surroundings: (sentence: number) => Surroundings,
  document: Document,
  { resources }: Context,
): QualifiedClaim {
  const around = surroundings(claim.sentence);
  const { tree, heading, mentions, times } = around;
  const read = readFactuality(tree, claim.head, claim.trigger, { heading, relation: false }, resources.factuality);
  const status = claim.status ?? read.status;
  const direction = status === 'planned' || status === 'possible' ? 'future' : 'past';
  const polarity = claim.polarity ?? read.polarity;
  // What did not happen did not happen on the day of which the story tells.
  const dates = polarity === 'negated' ? times.filter(({ carried }) => carried !== 'story') : times;
  const timeInLead = (direction: Direction): string | undefined => {
    const lead = eventInLead(document, claim, (sentence) => surroundings(sentence).mentions);
    if (lead === undefined) return undefined;
    const below = surroundings(lead.sentence);
    return timeOf(below.tree, lead, below.times, direction, resources.time);
  };
  const conjunct = mentions.find(({ entity, from, to }) => entity === claim.object && isConjunct(tree, from, to))?.from;
  const event = { head: claim.head, trigger: claim.trigger, ...(conjunct === undefined ? {} : { conjunct }) };
  const time = timeOf(tree, event, dates, direction, resources.time) ?? timeInLead(direction);
  const place = placeOf(tree, claim, mentions);
  return {
    ...claim,
    status,
    polarity,
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    attributedTo: sourcesOf(claim, document),
  };
}

/** A relation holds or has ended; its sentence's speakers are those of the events beside it. */
function qualifyRelation(claim: ReadClaim, around: Surroundings, { resources, publishedAt }: Context): QualifiedClaim {
  const { tree, heading, times } = around;
  const read = readFactuality(tree, claim.head, claim.trigger, { heading, relation: true }, resources.factuality);
  const { polarity = read.polarity } = claim;
  const time = polarity === 'negated' ? undefined : timeOfRelation(tree, claim.head, times, resources.time);
  const given = claim.status ?? read.status;
  const status = given === 'ongoing' && isOver(time, publishedAt) ? 'former' : given;
  return { ...claim, status, polarity, ...(time === undefined ? {} : { time }), attributedTo: [] };
}

/** Adds to every claim, and to every event named again, whether it happened, when, where, and who says so. */
export function qualify(document: Document, context: Context): Document {
  const times = findTimeExpressions(document, context.publishedAt, context.resources.time);
  const mentions = bySentence(document.mentions);
  const known = new Map<number, Surroundings>();
  const surroundings = (sentence: number): Surroundings => {
    const around = known.get(sentence) ?? {
      tree: buildTree(document.tokens[sentence] ?? []),
      heading: document.sentences[sentence]?.kind === 'heading',
      mentions: mentions.get(sentence) ?? [],
      times: times[sentence] ?? [],
    };
    known.set(sentence, around);
    return around;
  };
  const claims = document.readClaims.map((claim) => {
    return STANDING.has(claim.predicate)
      ? qualifyRelation(claim, surroundings(claim.sentence), context)
      : qualifyEvent(claim, surroundings, document, context);
  });
  const anaphors = document.readAnaphors.map((anaphor) =>
    qualifyAnaphor(anaphor, surroundings(anaphor.sentence), context.resources),
  );
  return { ...document, claims, anaphors };
}
