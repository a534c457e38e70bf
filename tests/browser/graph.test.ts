import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Neighbourhood } from '../../schema/neighbourhood.ts';
import { openGraph } from '../../services/graph/driver.ts';
import { startService, type TestService } from '../support/service-with-samples.ts';
import { readStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';
import { findAccessibilityIssues } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { openPage } from './support/open-page.ts';

let browser: Browser;
let service: TestService;
/** What the service says of North Korea, to compare the page with. */
let korea: Neighbourhood;
let contradicted: { id: string; other: string };

/** Two claims of North Korea that contradict each other, whatever the samples say. */
async function contradict(): Promise<{ id: string; other: string }> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = readStores();
  const graph = openGraph({ uri, user, password });
  const { records } = await graph.executeQuery(
    `MATCH (:Entity {id: 'state_prk'})<-[:SUBJECT]-(c:Claim) WITH c ORDER BY c.id LIMIT 2
     WITH collect(c) AS pair, collect(c.id) AS ids
     FOREACH (one IN [pair[0]] | FOREACH (other IN [pair[1]] | MERGE (one)-[:CONTRADICTS]->(other)))
     RETURN ids`,
  );
  await graph.close();
  const [id = '', other = ''] = (records[0]?.get('ids') ?? []) as string[];
  return { id, other };
}

const around = async (query: string): Promise<Neighbourhood> =>
  (await service.client.call<Neighbourhood>('GET', `/v1/graph/neighbourhood?${query}`)).body;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService('graph')]);
  contradicted = await contradict();
  korea = await around('entity=state_prk');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const counts = ({ nodes, edges }: Neighbourhood): string =>
  `${nodes.length} ${nodes.length === 1 ? 'entity' : 'entities'}, ${edges.length} ${edges.length === 1 ? 'claim' : 'claims'}`;
const drawingOf = (page: Page, answer: Neighbourhood) =>
  page.getByRole('application', { name: `Drawing of ${counts(answer)}.` }).and(page.locator('[aria-busy="false"]'));
const search = (page: Page) => page.getByRole('textbox', { name: 'Search a name or an alias' });
const details = (page: Page) => page.getByRole('region', { name: /, details$/ });

/** Whether something is drawn: the canvas has a pixel that is not clear. */
const isDrawn = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const { width, height } = document.querySelector('.graph-canvas-layer');
    const data = document.querySelector('.graph-canvas-layer').getContext('2d').getImageData(0, 0, width, height).data;
    return data.some((value) => value !== 0);
  })()`);

describe('a neighbourhood', () => {
  test('is found by an alias, drawn, filtered and reset', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/graph`);
    await page.getByRole('heading', { name: 'Most named' }).waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await search(page).fill('dprk');
    await page.getByRole('option', { name: /North Korea also “DPRK” State/ }).waitFor();
    await search(page).press('Enter');
    await drawingOf(page, korea).waitFor();
    await waitUntil(() => isDrawn(page), 'something to be drawn');
    const status = korea.facets?.statuses.find(({ name }) => name === 'ongoing');
    await page.getByRole('checkbox', { name: `Ongoing ${status?.count}` }).check();
    const filtered = await around('entity=state_prk&status=ongoing');
    await drawingOf(page, filtered).waitFor();
    expect(filtered.edges).toHaveLength(status?.count ?? 0);
    await page.getByLabel('From').fill('1800');
    await page.getByLabel('To').fill('1801');
    await page.getByLabel('To').press('Enter');
    await page.getByText('No claim passes the filters.').waitFor();
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await drawingOf(page, korea).waitFor();
    expect(new URL(page.url()).search).toBe('?entity=state_prk');
    expect(await findAccessibilityIssues(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('grows by a double step of the keyboard, shrinks, and comes back by Back and by its address', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/graph?entity=state_prk`);
    const drawing = drawingOf(page, korea);
    await drawing.waitFor();
    await drawing.focus();
    // The first step goes to what is opened, the second to a neighbour.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await page.waitForURL(/entity=state_prk&entity=/);
    const second = new URL(page.url()).searchParams.getAll('entity')[1] ?? '';
    const grown = await around(`entity=state_prk&entity=${second}`);
    await drawingOf(page, grown).waitFor();
    const copy = await openPage(browser, page.url());
    await drawingOf(copy.page, grown).waitFor();
    await details(copy.page).getByRole('button', { name: 'Collapse' }).waitFor();
    await copy.page.getByRole('button', { name: 'Only this' }).click();
    await drawingOf(copy.page, await around(`entity=${second}`)).waitFor();
    expect(copy.problems).toEqual([]);
    await copy.close();
    await page.goBack();
    await drawing.waitFor();
    await page.goForward();
    await drawingOf(page, grown).waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Show 1 removed' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('keeps a percent sign of its address through a reload and a change', async () => {
    const publisher = 'Half%25 & 50% Daily';
    const address = new URLSearchParams({ entity: 'state_prk', publisher });
    const { page, problems, close } = await openPage(browser, `${service.url}/graph?${address}`);
    await page.getByText('No claim passes the filters.').waitFor();
    const question = page.waitForRequest((request) => request.url().includes('neighbourhood?'));
    await page.reload();
    expect(new URL((await question).url()).searchParams.get('publisher')).toBe(publisher);
    await page.getByRole('tab', { name: /^Claims/ }).click();
    await page.waitForURL(/show=claims/);
    expect(new URL(page.url()).searchParams.get('publisher')).toBe(publisher);
    expect(problems).toEqual([]);
    await close();
  });

  test('tells of an unknown entity and of nobody found', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/graph?entity=state_none`);
    await page.getByText('There is no entity state_none.').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Start over' }).click();
    await search(page).fill('Zaphod Beeblebrox');
    await page.getByText(/Nobody and nothing in the graph/).waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe('a claim', () => {
  test('is read by a click on its line, with the sentences that say it', async () => {
    const [row] = await service.client.cypher(
      `MATCH (e:Entity)<-[:SUBJECT|OBJECT]-(c:Claim) WITH e, collect(c) AS claims
       WHERE size(claims) = 1
       WITH e, claims[0] AS c
       MATCH (c)-[:OBJECT]->()
       MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
       RETURN e.id, c.id, s.text, a.title LIMIT 1`,
    );
    const [entity, claim, sentence, title] = row as [string, string, string, string];
    const { page, problems, close } = await openPage(browser, `${service.url}/graph?entity=${entity}`);
    const drawing = drawingOf(page, await around(`entity=${entity}`));
    await drawing.waitFor();
    // Two nodes, and the line between them in the middle.
    await drawing.click();
    await page.waitForURL(new RegExp(`selected=${claim}`));
    await details(page).getByRole('blockquote').filter({ hasText: sentence }).first().waitFor();
    const link = details(page).getByRole('link', { name: title }).first();
    expect(await link.getAttribute('href')).toContain(`?claim=${claim}`);
    await page.keyboard.press('Escape');
    await page.getByText('Nothing chosen').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('shows what contradicts it, in the list and beside it', async () => {
    const { id, other } = contradicted;
    const { page, problems, close } = await openPage(
      browser,
      `${service.url}/graph?entity=state_prk&show=contradictions&selected=${id}`,
    );
    await details(page).getByText('≠ Contradicted by').waitFor();
    const pair = page.getByRole('tabpanel').getByRole('listitem');
    await pair.first().waitFor();
    await details(page).locator('.mantine-Alert-root .claim-verb').first().click();
    await page.waitForURL(new RegExp(`selected=(?!${id})`));
    expect(page.url()).toContain(other);
    expect(await findAccessibilityIssues(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});

test('the tables are the same view, by keyboard alone', async () => {
  const { page, problems, close } = await openPage(browser, `${service.url}/graph?entity=state_prk&show=claims`, {
    colorScheme: 'dark',
  });
  const table = page.getByRole('table', { name: 'Claims in view' });
  await page.getByRole('tab', { name: `Claims ${korea.edges.length}` }).waitFor();
  expect(await table.getAttribute('aria-rowcount')).toBe(String(korea.edges.length + 1));
  await table.getByRole('button', { name: 'Sources' }).press('Enter');
  await table.getByRole('button', { name: 'Sources' }).press('Enter');
  await table.getByRole('columnheader', { name: 'Sources' }).and(page.locator('[aria-sort="descending"]')).waitFor();
  await table.locator('[data-row="0"]').focus();
  await page.keyboard.press('End');
  await table.locator(`[data-row="${korea.edges.length - 1}"]:focus`).waitFor();
  await page.keyboard.press('Enter');
  await details(page).getByRole('blockquote').first().waitFor();
  await page.getByRole('heading', { name: 'Claim', exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await table.locator(`[data-row="${korea.edges.length - 1}"]:focus`).waitFor();
  await page.getByRole('tab', { name: /^Entities/ }).click();
  const entities = page.getByRole('table', { name: 'Entities in view' });
  await entities
    .getByRole('button', { name: /^Expand / })
    .first()
    .press('Enter');
  await page.waitForURL(/entity=state_prk&entity=/);
  expect(await findAccessibilityIssues(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('it can be used at 400 px, where details come from below', async () => {
  const { page, problems, close } = await openPage(browser, `${service.url}/graph?entity=state_prk`, {
    width: 400,
    height: 800,
  });
  await drawingOf(page, korea).waitFor();
  expect(await page.getByRole('heading', { name: 'Filters' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Negated/ }).waitFor();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('tab', { name: /^Claims/ }).click();
  await page.locator('.virtual-table-button').first().click();
  await details(page).getByRole('blockquote').first().waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  expect(await findAccessibilityIssues(page)).toEqual([]);
  await details(page).getByRole('button', { name: 'Close the details' }).click();
  await details(page).waitFor({ state: 'hidden' });
  expect(problems).toEqual([]);
  await close();
});
