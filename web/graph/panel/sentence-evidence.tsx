import { Anchor, Code, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ClaimEvidence } from '../../../schema/claim.ts';
import { listNames } from '../../claims/describe-claim.ts';
import { describeTime } from '../../claims/describe-time.ts';

/** Where in a sentence the words are that state the claim; offsets of both count from the beginning of the article. */
export function splitSentence({ sentence, start, end }: ClaimEvidence): [before: string, words: string, after: string] {
  const from = Math.min(Math.max(0, start - sentence.start), sentence.text.length);
  const to = Math.min(Math.max(from, end - sentence.start), sentence.text.length);
  return [sentence.text.slice(0, from), sentence.text.slice(from, to), sentence.text.slice(to)];
}

/** One sentence that states a claim: its words, whose they are, and the article they stand in. */
export function SentenceEvidence({ evidence, claimId }: { evidence: ClaimEvidence; claimId: string }) {
  const { article, attributedTo, rule } = evidence;
  const [before, words, after] = splitSentence(evidence);
  const outlet = [
    article.publisher,
    article.publishedAt && describeTime(article.publishedAt.slice(0, 10)),
    article.duplicateOf && 'a reprint',
  ];
  return (
    <li className="evidence">
      <blockquote>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
      <Text size="xs" c="dimmed" component="div">
        <Anchor component={Link} href={`/articles/${article.id}?claim=${encodeURIComponent(claimId)}`} size="xs">
          {article.title ?? article.id}
        </Anchor>
        {outlet.filter((part) => part).map((part) => `, ${part}`)}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {attributedTo.length === 0
          ? 'In the article’s own voice'
          : `Said by ${listNames(attributedTo.map(({ name }) => name))}`}
        , read by rule <Code>{rule}</Code>
      </Text>
    </li>
  );
}
