import { Anchor, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { GraphCanvas } from '../../graph/canvas/graph-canvas.tsx';
import { answerGraph } from './answer-graph.ts';
import { isNode, type NodeValue, nameOf, type RelationshipValue, typeOf } from './graph-value.ts';
import { pageOf } from './page-of.ts';
import { ValueDetails } from './value-chip.tsx';

type DetailsProps = { value: NodeValue | RelationshipValue; onClose: () => void };

function Details({ value, onClose }: DetailsProps) {
  const page = pageOf(value);
  const title = isNode(value) ? `${nameOf(value)}, ${typeOf(value)}` : value.type;
  return (
    <Paper withBorder p="sm" mt="xs" className="answer-details" aria-live="polite">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} className="answer-details-title">
          {page ? (
            <Anchor component={Link} href={page}>
              {title}
            </Anchor>
          ) : (
            title
          )}
        </Text>
        <CloseButton size="sm" aria-label="Close the details" onClick={onClose} />
      </Group>
      <ValueDetails value={value} />
    </Paper>
  );
}

const plural = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? word : `${word}s`}`;

/** What the answer holds of the graph, drawn. */
export function AnswerGraphView({ answer }: { answer: CypherAnswer }) {
  const { nodes, edges, values, unknownEnds } = useMemo(() => answerGraph(answer.rows), [answer]);
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = selected === null ? undefined : values.get(selected);
  if (nodes.length === 0) {
    return (
      <Text c="dimmed" py="lg">
        The answer holds no nodes, relationships or paths, so there is nothing to draw. Return them whole, as in{' '}
        <code>MATCH (a)-[r]-&gt;(b) RETURN a, r, b</code>, and not their properties alone.
      </Text>
    );
  }
  const size = `${plural(nodes.length, 'node')} and ${plural(edges.length, 'relationship')}`;
  return (
    <>
      <Text size="sm" c="dimmed" mb={4}>
        {size}, each once.
        {unknownEnds > 0 &&
          ` Of ${plural(unknownEnds, 'node')} the answer holds only relationships: return them as well to see what they are.`}
      </Text>
      <div className="answer-drawing">
        <GraphCanvas
          nodes={nodes}
          edges={edges}
          selected={selected}
          onSelect={setSelected}
          label={`The answer as a graph: ${size}`}
        />
      </div>
      {chosen && <Details value={chosen} onClose={() => setSelected(null)} />}
    </>
  );
}
