import type { ReadingExplanation } from '../../../schema/explanation.ts';
import type { QualifiedClaim } from '../claim.ts';
import type { Document, Mention, Sentence } from '../document.ts';
import { bySentence } from '../grouping.ts';
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
  const { sentence: _sentence, head: _head, span: _span, trigger, attributedTo, ...said } = claim;
  return { ...said, ...trigger, attributedTo: [...attributedTo] };
}

/** What every stage has found in every sentence, and the triggers that gave no claim, in the shape of the API. */
export function explain(document: Document): ReadingExplanation {
  const mentions = bySentence(document.mentions);
  const claims = bySentence(document.claims);
  const unread = bySentence(document.unread);
  const said = bySentence(
    document.utterances.flatMap(({ sources, scope }) => scope.map((span) => ({ ...span, sources }))),
  );
  const explainSentence = ({ index, kind, text }: Sentence): ExplainedSentence => ({
    index,
    kind,
    text,
    tokens: (document.tokens[index] ?? []).map(explainToken),
    mentions: (mentions.get(index) ?? []).map(explainMention),
    said: (said.get(index) ?? []).map(({ from, to, sources }) => ({ from, to, sources: [...sources] })),
    claims: (claims.get(index) ?? []).map(explainClaim),
    unread: (unread.get(index) ?? []).map(({ word, rule, reason }) => ({ word, rule, reason })),
  });
  return {
    entities: document.entities.map(({ id, name, type }) => ({ id, name, type })),
    sentences: document.sentences.map(explainSentence),
  };
}
