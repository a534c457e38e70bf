import type { ReadingExplanation } from '../../schema/explanation.ts';
import { formatTree } from './format-tree.ts';

type ExplainedSentence = ReadingExplanation['sentences'][number];
type NameOf = (entity: string | undefined) => string;

/** The words of a stretch of tokens, as they stand but for the spaces between them. */
const words = ({ tokens }: ExplainedSentence, { from, to }: { from: number; to: number }): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

function formatMention(sentence: ExplainedSentence, mention: ExplainedSentence['mentions'][number], nameOf: NameOf) {
  const { type, form, rule, entity } = mention;
  const meant = entity === undefined ? 'nobody known' : nameOf(entity);
  return `"${words(sentence, mention)}" = ${type} ${meant}, ${form}  [${rule}]`;
}

function formatClaim(sentence: ExplainedSentence, claim: ExplainedSentence['claims'][number], nameOf: NameOf) {
  const { predicate, mode, role, subject, object, status, polarity, time, place, attributedTo, antecedent, rule } =
    claim;
  const facts = [
    `${predicate}${mode === undefined ? '' : `.${mode}`}  ${nameOf(subject)} → ${object === undefined ? '–' : nameOf(object)}`,
    ...(role === undefined ? [] : [`as ${role}`]),
    status,
    polarity,
    ...(time === undefined ? [] : [`time ${time}`]),
    ...(place === undefined ? [] : [`at ${nameOf(place)}`]),
    ...(attributedTo.length === 0 ? [] : [`says ${attributedTo.map(nameOf).join(', ')}`]),
    ...(antecedent === undefined ? [] : [`told in ${antecedent}`]),
  ];
  return `${facts.join(', ')}  "${words(sentence, claim)}"  [${rule}]`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

function formatSentence(sentence: ExplainedSentence, nameOf: NameOf, tree: boolean): string {
  const { index, kind, text, tokens, mentions, said, claims, unread } = sentence;
  return [
    `${index} (${kind}) ${text}`,
    ...(tree ? section('tree', formatTree(tokens)) : []),
    ...section(
      'mentions',
      mentions.map((mention) => formatMention(sentence, mention, nameOf)),
    ),
    ...section(
      'said',
      said.map((span) => `${span.sources.map(nameOf).join(', ')}: "${words(sentence, span)}"`),
    ),
    ...section(
      'claims',
      claims.map((claim) => formatClaim(sentence, claim, nameOf)),
    ),
    ...section(
      'not read',
      unread.map(({ word, rule, reason }) => `"${tokens[word]?.text ?? ''}": ${reason}  [${rule}]`),
    ),
  ].join('\n');
}

/** What was read in each sentence, for a person to look through; with its tree where that is wanted. */
export function formatTrace({ entities, sentences }: ReadingExplanation, tree: boolean): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (entity = '') => names.get(entity) ?? entity;
  return sentences.map((sentence) => formatSentence(sentence, nameOf, tree)).join('\n\n');
}
