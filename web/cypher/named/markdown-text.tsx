import { Code, Text } from '@mantine/core';
import { readMarkdown, type Span } from './markdown.ts';

function SpanText({ kind, text }: Span) {
  if (kind === 'code') return <Code>{text}</Code>;
  if (kind === 'strong') return <strong>{text}</strong>;
  return kind === 'emphasis' ? <em>{text}</em> : text;
}

/** A description of the catalogue. */
export function MarkdownText({ text }: { text: string }) {
  return readMarkdown(text).map((spans, paragraph) => (
    <Text size="sm" c="dimmed" key={paragraph} className="cypher-description">
      {spans.map((span, index) => (
        <SpanText key={index} {...span} />
      ))}
    </Text>
  ));
}
