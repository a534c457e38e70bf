import { RELATIONS } from '../../../schema/predicates.ts';
import type { QualifiedClaim, ReadClaim } from '../claim.ts';
import type { Document, Mention } from '../document.ts';
import { buildTree, type SentenceTree } from '../grammar/sentence-tree.ts';
import { bySentence } from '../grouping.ts';
import { sourcesAt } from '../speech/sources-at.ts';
import type { Context } from '../stage.ts';
import { readFactuality } from './factuality/read-factuality.ts';
import { placeOf } from './place-of.ts';
import { findTimeExpressions } from './time/find-time-expressions.ts';
import { timeOf } from './time/time-of.ts';
import type { TimeExpression } from './time/time-value.ts';

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

function qualifyEvent(
  claim: ReadClaim,
  around: Surroundings,
  document: Document,
  { resources }: Context,
): QualifiedClaim {
  const { tree, heading, mentions, times } = around;
  const read = readFactuality(tree, claim.head, claim.trigger, { heading, relation: false }, resources.factuality);
  const status = claim.status ?? read.status;
  const direction = status === 'planned' || status === 'possible' ? 'future' : 'past';
  const polarity = claim.polarity ?? read.polarity;
  // What did not happen did not happen on the day of which the story tells.
  const dates = polarity === 'negated' ? times.filter(({ carried }) => carried !== 'story') : times;
  const time = timeOf(tree, claim, dates, direction, resources.time);
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

/** A relation holds or has ended; its sentence's dates and speakers are those of the events beside it. */
function qualifyRelation(claim: ReadClaim, { tree, heading }: Surroundings, { resources }: Context): QualifiedClaim {
  const read = readFactuality(tree, claim.head, claim.trigger, { heading, relation: true }, resources.factuality);
  const { status = read.status, polarity = read.polarity } = claim;
  return { ...claim, status, polarity, attributedTo: [] };
}

/** Adds to every claim whether it happened, when, where, and who says so. */
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
    const around = surroundings(claim.sentence);
    return STANDING.has(claim.predicate)
      ? qualifyRelation(claim, around, context)
      : qualifyEvent(claim, around, document, context);
  });
  return { ...document, claims };
}
