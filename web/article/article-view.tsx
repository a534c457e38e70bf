import { Title } from '@mantine/core';

export function ArticleView() {
  return <Title order={1}>Article</Title>;
}
