import { Title } from '@mantine/core';

export function GraphView() {
  return <Title order={1}>Graph</Title>;
}
