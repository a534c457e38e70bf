import type { Page } from 'playwright-core';
import type { ArticleList } from '../../schema/article.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { postSamples } from './post-samples.ts';

// The others stay, so that there is a graph to count.
const READ_AGAIN = 6;
const UNREADABLE = { title: 'A page of links', html: '<nav><a href="/">Home</a> <a href="/world">World</a></nav>' };

const figure = (page: Page, name: string) =>
  page
    .locator('.workers-figure')
    .filter({ has: page.locator('dt').getByText(name, { exact: true }) })
    .locator('dd');

/** Has some of the samples read once more while the page looks on, after one that cannot be read; resolves when workers have some in hand. */
export async function keepWorkersBusy(page: Page, client: ServiceClient): Promise<void> {
  await client.postJson('/v1/articles', UNREADABLE);
  await page.getByRole('region', { name: 'Last failures' }).getByText(UNREADABLE.title).waitFor();
  const { items } = await client.getJson<ArticleList>('/v1/articles?status=completed&limit=100');
  for (const { id } of items.slice(0, READ_AGAIN)) await client.send('DELETE', `/v1/articles/${id}`);
  // A busy Neo4j may be slow to count: the page has to know what is left before it gets busy.
  await figure(page, 'Articles')
    .getByText(String(items.length - READ_AGAIN), { exact: true })
    .waitFor();
  await postSamples(client, { wait: false });
  await page.getByRole('region', { name: 'Active articles' }).getByRole('row').nth(3).waitFor();
}
