import { Code, Text } from '@mantine/core';
import type { CypherPlan } from '../../../schema/cypher.ts';

function Step({ plan: { operator, details, estimatedRows, children } }: { plan: CypherPlan }) {
  return (
    <li>
      <Text span fw={600} size="sm">
        {operator}
      </Text>{' '}
      {details && <Code>{details}</Code>}{' '}
      {estimatedRows !== undefined && (
        <Text span size="xs" c="dimmed">
          about {estimatedRows.toLocaleString('en', { maximumFractionDigits: 1 })} rows
        </Text>
      )}
      {children.length > 0 && (
        <ul>
          {children.map((child, index) => (
            <Step key={index} plan={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** How Neo4j would run a query: each step takes its rows from those below and further in. */
export function PlanTree({ plan }: { plan: CypherPlan }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="answer-plan" aria-label="Plan of the query" tabIndex={0}>
      <Text size="sm" c="dimmed" mb="xs">
        The query was not run. The first step is the last to be done; each takes its rows from the steps within.
      </Text>
      <ul>
        <Step plan={plan} />
      </ul>
    </section>
  );
}
