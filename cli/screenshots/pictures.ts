import type { ArticleList } from '../../schema/article.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { Picture } from './take-picture.ts';

async function findEntity(client: ServiceClient, name: string): Promise<string> {
  const { items } = await client.getJson<{ items: { id: string }[] }>(`/v1/entities?q=${encodeURIComponent(name)}`);
  if (items[0] === undefined) throw new Error(`nobody in the graph is called ${name}`);
  return items[0].id;
}

async function findArticle(client: ServiceClient, title: string): Promise<string> {
  const { items } = await client.getJson<ArticleList>('/v1/articles?limit=100');
  const found = items.find(({ article }) => article.title?.includes(title));
  if (found === undefined) throw new Error(`no article is called ${title}`);
  return found.id;
}

/** The pictures of the README, each with the address that anybody could open. */
export const PICTURES: readonly Picture[] = [
  { name: 'workers', colorScheme: 'light', address: async () => '/', show: async () => undefined },
  { name: 'submit', colorScheme: 'light', address: async () => '/submit', show: async () => undefined },
  {
    name: 'article',
    colorScheme: 'light',
    address: async (client) => `/articles/${await findArticle(client, '')}`,
    show: async () => undefined,
  },
  {
    name: 'graph',
    colorScheme: 'light',
    address: async (client) => `/graph?entity=${await findEntity(client, 'Kim Jong Un')}`,
    show: async () => undefined,
  },
  {
    name: 'graph-dark',
    colorScheme: 'dark',
    address: async (client) => `/graph?entity=${await findEntity(client, 'Kim Jong Un')}`,
    show: async () => undefined,
  },
  {
    name: 'cypher',
    colorScheme: 'light',
    address: async () => `/cypher?named=meetings&parameters=${encodeURIComponent('{"who":"Kim Jong Un"}')}&run=1`,
    show: async () => undefined,
  },
];
