import { Title } from '@mantine/core';

export function CypherView() {
  return <Title order={1}>Cypher</Title>;
}
