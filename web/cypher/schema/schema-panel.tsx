import { Button, Code, Stack, Text, Title } from '@mantine/core';
import type { GraphSchema } from '../../../schema/cypher.ts';
import type { WorkspaceAction } from '../workspace/workspace.ts';

type Described = GraphSchema['labels'][number] & Partial<Pick<GraphSchema['relationshipTypes'][number], 'between'>>;
type PartProps = { part: Described; change: (action: WorkspaceAction) => void };

const LONGEST = 40;
const shorten = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

function Part({ part: { name, count, properties, examples, query, between }, change }: PartProps) {
  return (
    <li>
      <details className="cypher-schema-part">
        <summary>
          <span className="cypher-schema-name">{name}</span>
          <Text span size="xs" c="dimmed">
            {count.toLocaleString('en')}
          </Text>
        </summary>
        <Stack gap={6} pl="md" pb="xs">
          {between?.map(({ from, to }) => (
            <Text size="xs" key={`${from} ${to}`}>
              {from} → {to}
            </Text>
          ))}
          {properties.map((property) => (
            <Text size="xs" key={property} className="cypher-schema-property">
              <Code>{property}</Code> <span>{shorten(examples[property])}</span>
            </Text>
          ))}
          <Button
            variant="default"
            size="compact-xs"
            w="fit-content"
            aria-label={`Begin with ${name}`}
            onClick={() => change({ type: 'open-query', query, parameters: {} })}
          >
            Begin with this
          </Button>
        </Stack>
      </details>
    </li>
  );
}

type PartsProps = { title: string; parts: readonly Described[]; change: PartProps['change'] };

function Parts({ title, parts, change }: PartsProps) {
  return (
    <div>
      <Title order={3} size="h4">
        {title}
      </Title>
      <ul className="cypher-list">
        {parts.map((part) => (
          <Part key={part.name} part={part} change={change} />
        ))}
      </ul>
    </div>
  );
}

type SchemaPanelProps = { schema: GraphSchema | undefined; change: PartProps['change'] };

/** What there is to ask for, with a query to begin with for each. */
export function SchemaPanel({ schema, change }: SchemaPanelProps) {
  if (!schema) return <Text size="sm">The schema of the graph is not known yet.</Text>;
  if (schema.labels.length === 0) return <Text size="sm">The graph is empty.</Text>;
  return (
    <Stack gap="sm">
      <Parts title="Labels" parts={schema.labels} change={change} />
      <Parts title="Relationship types" parts={schema.relationshipTypes} change={change} />
    </Stack>
  );
}
