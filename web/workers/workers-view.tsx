import { Title } from '@mantine/core';

export function WorkersView() {
  return <Title order={1}>Workers</Title>;
}
