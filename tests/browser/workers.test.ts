import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { Browser, Page } from 'playwright-core';
import { createArticleGenerator } from '../../bench/generate/generate-article.ts';
import type { History } from '../../schema/history.ts';
import { openGraph } from '../../services/graph/driver.ts';
import { readGraphTotals } from '../../services/graph/read/graph-totals.ts';
import { openArticleQueue } from '../../services/queue/article-queue.ts';
import { connectForRequests } from '../../services/queue/connection.ts';
import { countJobs } from '../../services/queue/count-jobs.ts';
import { describeSeries } from '../../web/workers/history/describe-series.ts';
import { throughput } from '../../web/workers/history/series.ts';
import { startService, type TestService } from '../support/service-with-samples.ts';
import { readStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';
import { findAccessibilityIssues } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { openPage } from './support/open-page.ts';

const ARTICLES = 150;
// Enough to be read; what is read is not the matter here.
const CHARACTERS = 400;
const BACKLOG_MS = 60_000;

let browser: Browser;
let service: TestService;
let graph: Driver;

beforeAll(async () => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = readStores();
  graph = openGraph({ uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD });
  [browser, service] = await Promise.all([openBrowser(), startService('workers', { samples: false })]);
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
  await graph?.close();
});

type Figures = Record<string, number>;
/** What the page shows, and the moment that it says it is of. */
type Shown = { at: number; figures: Figures };
/** What the stores said, and between which moments they were asked and had answered. */
type Truth = { from: number; to: number; figures: Figures };

async function postBacklog(): Promise<void> {
  const generate = createArticleGenerator(23);
  const lines = Array.from({ length: ARTICLES }, (_, index) => {
    const { text, ...article } = generate(index);
    return JSON.stringify({ ...article, text: text.slice(0, CHARACTERS) });
  });
  const headers = { 'content-type': 'application/x-ndjson' };
  await (await fetch(`${service.url}/v1/articles`, { method: 'POST', headers, body: lines.join('\n') })).text();
}

type StoreWatch = { truths: Truth[]; stop: () => Promise<void> };

/** Asks both stores themselves, again and again, until it is stopped. */
function watchStores(): StoreWatch {
  const redis = connectForRequests(readStores().REDIS_URL);
  const queue = openArticleQueue(redis, service.variables.QUEUE_PREFIX ?? '', { attempts: 1 });
  const truths: Truth[] = [];
  let isOver = false;
  const watch = async (): Promise<void> => {
    await waitUntil(async () => redis.status === 'ready', 'Redis');
    while (!isOver) {
      const from = Date.now();
      const [counts, totals] = await Promise.all([countJobs(queue), readGraphTotals(graph)]);
      const { articles, claims } = totals;
      truths.push({ from, to: Date.now(), figures: { Queued: counts.queued, Articles: articles, Claims: claims } });
      await sleep(50);
    }
    redis.disconnect();
  };
  const watching = watch();
  watching.catch(() => undefined);
  return {
    truths,
    stop: () => {
      isOver = true;
      return watching;
    },
  };
}

const readPage = (page: Page): Promise<Shown> =>
  page.evaluate<Shown>(`({
    at: Date.parse(document.querySelector('main time').dateTime),
    figures: Object.fromEntries([...document.querySelectorAll('main dt')].map((term) => [
      term.textContent,
      Number(term.nextElementSibling.firstElementChild.textContent.replaceAll(',', '')),
    ])),
  })`);

const figure = (page: Page, name: string) =>
  page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd/span[1]');

const workerRow = (page: Page) =>
  page
    .getByRole('region', { name: 'Worker processes' })
    .getByRole('row', { name: new RegExp(`\\b${service.worker.child.pid}\\b`) })
    .last();

// A status asks both stores at once and waits no longer than this for either; its moment is when Redis was asked.
const READ_MS = 750;

/** A count that only goes one way lies between what the stores had said before the status was read, and what they said after. */
function expectBetween(shown: Shown, name: string, truths: Truth[]): void {
  const before = truths.findLast(({ to }) => to < shown.at - READ_MS)?.figures[name];
  const after = truths.find(({ from }) => from > shown.at + READ_MS)?.figures[name];
  if (before === undefined || after === undefined) throw new Error('The stores were not asked around this moment.');
  const value = shown.figures[name] ?? Number.NaN;
  const fits = value >= Math.min(before, after) && value <= Math.max(before, after);
  expect({ name, value, before, after, fits }).toEqual({ name, value, before, after, fits: true });
}

test(
  'while a backlog is worked, what the page says is what Redis and Neo4j say, and its history outlives a reload',
  async () => {
    const { page, problems, close } = await openPage(browser, service.url, { width: 1440 });
    await workerRow(page).getByText('0 of 32').waitFor();
    await page.getByText('No article is in hand.').waitFor();
    await postBacklog();
    const stores = watchStores();
    await page
      .getByRole('region', { name: 'Active articles' })
      .getByText(/waiting|annotate|save/)
      .first()
      .waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    const shown: Shown[] = [];
    await waitUntil(
      async () => {
        shown.push(await readPage(page));
        await sleep(300);
        return shown.at(-1)?.figures.Articles === ARTICLES;
      },
      'the page to show the whole backlog in the graph',
      BACKLOG_MS,
    );
    await sleep(2 * READ_MS);
    await stores.stop();
    const { truths } = stores;
    const comparable = shown.filter(({ at }) => at > (truths[0]?.to ?? 0) + READ_MS);
    expect(comparable.length).toBeGreaterThan(2);
    for (const moment of comparable)
      for (const name of ['Queued', 'Articles', 'Claims']) expectBetween(moment, name, truths);
    const chart = page.getByRole('img', { name: /^Throughput/ });
    const isDrawn = async (): Promise<boolean> => {
      const { body } = await service.client.call<History>('GET', '/v1/history');
      const words = describeSeries('Throughput, articles per minute, over the minute before', throughput(body), String);
      return / most [1-9]/.test(words) && (await chart.getAttribute('aria-label')) === words;
    };
    await waitUntil(isDrawn, 'the chart to say what the history says');
    await page.reload();
    await waitUntil(isDrawn, 'the chart to say so after a reload');
    // Their words are there a moment before their lines.
    await waitUntil(async () => (await page.locator('canvas').count()) === 3, 'the three charts to be drawn');
    expect(problems).toEqual([]);
    await close();
  },
  2 * BACKLOG_MS,
);

test('a failure is shown with its reason, queued again, and deleted once that is confirmed', async () => {
  const { page, problems, close } = await openPage(browser, service.url, { width: 400, colorScheme: 'dark' });
  await page.getByText('No article has failed.').waitFor();
  await service.client.post({ html: '<nav><a href="/">Home of the news</a></nav>', title: 'Nothing but a menu' });
  const failure = page.getByRole('listitem').filter({ hasText: 'Nothing but a menu' });
  await failure.getByText('No article text is left after cleaning').waitFor();
  expect(await figure(page, 'Failed').first().textContent()).toBe('1');
  const failedAt = await failure.locator('time').getAttribute('datetime');
  await failure.getByRole('button', { name: 'Retry Nothing but a menu' }).click();
  await page.getByText('1 article queued again.').waitFor();
  await waitUntil(
    async () => (await failure.count()) === 1 && (await failure.locator('time').getAttribute('datetime')) !== failedAt,
    'it to fail again',
  );
  expect(await findAccessibilityIssues(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  await failure.getByRole('button', { name: 'Delete Nothing but a menu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this article?' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await failure.getByRole('button', { name: 'Delete Nothing but a menu' }).click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('No article has failed.').waitFor();
  expect(problems).toEqual([]);
  await close();
});

test('with many failures their list scrolls, and the page does not', async () => {
  // One that is read, for the table of the stages.
  await service.client.settle((await service.client.post({ text: 'Kenya met Uganda in Nairobi.' })).body.id);
  const names = Array.from({ length: 8 }, (_, index) => `Menu ${index + 1}`);
  for (const name of names)
    await service.client.post({ html: `<nav><a href="/">${name}</a></nav>`, title: `${name} and nothing else` });
  const { page, problems, close } = await openPage(browser, service.url, { width: 1440 });
  for (const name of names) await page.getByRole('link', { name: `${name} and nothing else` }).waitFor();
  await page.getByRole('row', { name: /annotate .* ms/ }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(900);
  expect(problems).toEqual([]);
  await close();
});

test('a worker that is killed is listed no more', async () => {
  const { page, problems, close } = await openPage(browser, `${service.url}/?minutes=30`);
  await workerRow(page).waitFor();
  await page.getByRole('row', { name: /annotate .* ms/ }).waitFor();
  await service.worker.kill();
  await page.getByText(/No worker is alive/).waitFor();
  expect(await figure(page, 'Workers alive').textContent()).toBe('0');
  expect(await findAccessibilityIssues(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});
