import { Alert, Anchor, Code } from '@mantine/core';
import { Link } from 'wouter';

/** Says how to get something to ask for. */
export function EmptyGraphNotice() {
  return (
    <Alert color="indigo" title="The graph is empty, so every query has an empty answer">
      <Anchor component={Link} href="/submit" c="inherit" fw={600} underline="always">
        Submit an article
      </Anchor>
      , or send the samples from a terminal: <Code>npm run ingest -- samples</Code>. Labels and properties are completed
      as soon as the first article is in the graph.
    </Alert>
  );
}
