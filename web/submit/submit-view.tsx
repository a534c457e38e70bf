import { Title } from '@mantine/core';

export function SubmitView() {
  return <Title order={1}>Submit</Title>;
}
