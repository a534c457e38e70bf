import type { ReadingExplanation } from '../../../schema/explanation.ts';
import type { QualifiedClaim } from '../claim.ts';
import type { Document, Mention, Sentence } from '../document.ts';
import type { Token } from '../token.ts';

type ExplainedSentence = ReadingExplanation['sentences'][number];

const explainToken = ({ text, lemma, tag, head, relation, entity }: Token): ExplainedSentence['tokens'][number] => ({
  text,
  lemma,
  tag,
  head,
  relation,
  ...(entity === 'O' ? {} : { name: entity }),
});

const explainMention = ({
  from,
  to,
  type,
  form,
  name,
  rule,
  entity,
}: Mention): ExplainedSentence['mentions'][number] => ({
  from,
  to,
  type,
  form,
  name,
  rule,
  ...(entity === undefined ? {} : { entity }),
});

function explainClaim(claim: QualifiedClaim): ExplainedSentence['claims'][number] {
  const { rule, predicate, subject, object, mode, role, status, polarity, time, place, attributedTo, trigger } = claim;
  return {
    rule,
    ...trigger,
    predicate,
    subject,
    ...(object === undefined ? {} : { object }),
    ...(mode === undefined ? {} : { mode }),
    ...(role === undefined ? {} : { role }),
    status,
    polarity,
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    attributedTo: [...attributedTo],
  };
}

/** Items by the sentence that they stand in. */
function grouped<Item extends { readonly sentence: number }>(items: readonly Item[]): (sentence: number) => Item[] {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.sentence);
    if (group === undefined) groups.set(item.sentence, [item]);
    else group.push(item);
  }
  return (sentence) => groups.get(sentence) ?? [];
}

/** What every stage has found in every sentence, and the triggers that gave no claim, in the shape of the API. */
export function explain(document: Document): ReadingExplanation {
  const mentionsOf = grouped(document.mentions);
  const claimsOf = grouped(document.claims);
  const unreadOf = grouped(document.unread);
  const saidOf = grouped(
    document.utterances.flatMap(({ sources, scope }) => scope.map((span) => ({ ...span, sources }))),
  );
  const explainSentence = ({ index, kind, text }: Sentence): ExplainedSentence => ({
    index,
    kind,
    text,
    tokens: (document.tokens[index] ?? []).map(explainToken),
    mentions: mentionsOf(index).map(explainMention),
    said: saidOf(index).map(({ from, to, sources }) => ({ from, to, sources: [...sources] })),
    claims: claimsOf(index).map(explainClaim),
    unread: unreadOf(index).map(({ word, rule, reason }) => ({ word, rule, reason })),
  });
  return {
    entities: document.entities.map(({ id, name, type }) => ({ id, name, type })),
    sentences: document.sentences.map(explainSentence),
  };
}
