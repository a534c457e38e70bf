import type { Title } from '../annotate/titles.ts';
import { bySentence } from '../by-sentence.ts';
import type { Document, ReadClaim, UnreadTrigger } from '../document.ts';
import { buildTree } from '../grammar/sentence-tree.ts';
import type { Resources } from '../resources.ts';
import type { Context } from '../stage.ts';
import type { ClaimRules, CompiledRule } from './claim-rules.ts';
import { eventUnits } from './event-units.ts';
import { readEvents } from './events/read-events.ts';
import { mentionsByToken, type SentenceView } from './events/sentence-view.ts';
import { findTriggers, type Trigger } from './find-triggers.ts';
import { matchSteps } from './match-pattern.ts';
import { relationUnits, type SentenceParts } from './relation-units.ts';
import { toClaims } from './to-claims.ts';
import type { Unit } from './unit.ts';

/** The claims that one rule reads at one trigger. */
function readRule(units: readonly Unit[], trigger: Trigger, rule: CompiledRule, sentence: number): ReadClaim[] {
  const before = matchSteps(units, trigger.first - 1, rule.stepsBefore, -1);
  if (before === undefined) return [];
  const after = matchSteps(units, trigger.last + 1, rule.stepsAfter, 1);
  if (after === undefined) return [];
  const from = units[before.end + 1]?.from ?? 0;
  const to = units[after.end - 1]?.to ?? from + 1;
  const words = { from: units[trigger.first]?.from ?? from, to: units[trigger.last]?.to ?? to };
  const subject = before.subject ?? after.subject;
  const object = before.object ?? after.object;
  if (subject === undefined) return [];
  return toClaims({
    rule,
    sentence,
    subject,
    span: { from, to },
    trigger: words,
    ...(object === undefined ? {} : { object }),
    ...(trigger.role === undefined ? {} : { role: trigger.role }),
  });
}

function readSentence(parts: SentenceParts, sentence: number, rules: ClaimRules): ReadClaim[] {
  const units = { relation: relationUnits(parts), event: eventUnits(parts) };
  const claims: ReadClaim[] = [];
  for (const kind of ['relation', 'event'] as const) {
    for (const trigger of findTriggers(units[kind], parts.tokens, rules)) {
      // The first rule that fits reads the trigger: rules stand from the particular to the general.
      for (const rule of trigger.rules) {
        if (rule.units !== kind) continue;
        const read = readRule(units[kind], trigger, rule, sentence);
        claims.push(...read);
        if (read.length > 0) break;
      }
    }
  }
  return claims;
}

const officeTokens = (titles: readonly Title[]): Set<number> =>
  new Set(
    titles
      .filter(({ kind }) => kind === 'office')
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );

function viewOf(parts: SentenceParts, sentence: number, heading: boolean, resources: Resources): SentenceView {
  return {
    tree: buildTree(parts.tokens),
    sentence,
    heading,
    mentionsAt: mentionsByToken(parts.mentions, parts.titles),
    officeTokens: officeTokens(parts.titles),
    lexicon: resources.eventLexicon,
  };
}

/** Reads claims from every sentence that mentions anybody. */
export function readClaims(document: Document, { resources }: Context): Document {
  const claims: ReadClaim[] = [];
  const unread: UnreadTrigger[] = [];
  for (const [sentence, mentions] of bySentence(document.mentions)) {
    const parts = { tokens: document.tokens[sentence] ?? [], mentions, titles: document.titles[sentence] ?? [] };
    const heading = document.sentences[sentence]?.kind === 'heading';
    claims.push(...readSentence(parts, sentence, resources.claimRules));
    const events = readEvents(viewOf(parts, sentence, heading, resources), resources.eventRules);
    claims.push(...events.claims);
    unread.push(...events.unread);
  }
  return { ...document, readClaims: claims, unread };
}
