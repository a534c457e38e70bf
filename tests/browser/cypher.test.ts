import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Download, Page } from 'playwright-core';
import type { CypherAnswer } from '../../schema/cypher.ts';
import { startApi } from '../support/service.ts';
import { startService, type TestService } from '../support/service-with-samples.ts';
import { waitUntil } from '../support/wait-until.ts';
import { findAccessibilityIssues } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { openPage } from './support/open-page.ts';

const SLOW = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS slow';

let browser: Browser;
let service: TestService;

beforeAll(async () => {
  // One query at a time: a query that did not end would keep the next one out.
  const variables = { CYPHER_CONCURRENCY: '1', CYPHER_QUEUE_MS: '20000', CYPHER_TIMEOUT_MS: '60000' };
  [browser, service] = await Promise.all([openBrowser(), startService('cypher', { variables })]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

type Address = { query?: string; named?: string; parameters?: object; view?: string; run?: boolean };

function addressOf({ query, named, parameters, view, run }: Address): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ query, named, view, run: run && '1' }))
    if (value) search.set(name, value);
  if (parameters) search.set('parameters', JSON.stringify(parameters));
  return `${service.url}/cypher?${search}`;
}
const open = (address: Address = {}, options?: Parameters<typeof openPage>[2]) =>
  openPage(browser, addressOf(address), options);

const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher query' });
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });
const answer = (page: Page) => page.getByRole('table', { name: 'Answer' });
const textOf = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `[...document.querySelectorAll('.cypher-query .cm-line')].map((line) => line.textContent).join('\\n')`,
  );
/** The values of a row of the table, which counts from 1. */
async function cells(page: Page, row: number): Promise<string[]> {
  const found = answer(page).locator(`tr[aria-rowindex="${row + 1}"] td`);
  await found.first().waitFor();
  return (await found.allTextContents()).slice(1);
}
const ended = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function write(page: Page, query: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(query);
}

describe('a query of one’s own', () => {
  test('is completed from the live schema and answered as a table, a graph and JSON, by the keyboard alone', async () => {
    const { page, problems, close } = await open();
    await editor(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    const complete = async (typed: string, label: string): Promise<void> => {
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: label }).first().waitFor();
      // So long the list takes no keys, so that nobody picks what they did not see.
      await page.waitForTimeout(150);
      await page.keyboard.press('Tab');
      await page.getByRole('option').first().waitFor({ state: 'detached' });
    };
    await complete('MATCH (p:Pers', 'Person');
    await page.keyboard.press('ArrowRight');
    await complete('-[r:HOLDS_O', 'HOLDS_OFFICE');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('->(s:State) ');
    await complete('WHERE s.nam', 'name');
    await page.keyboard.type(" = 'Japan' RETURN p, r, s, r.role AS role ORDER BY role, p.name ");
    await page.keyboard.press('ControlOrMeta+Enter');
    await ended(page, /^\d+ rows in/);
    expect(await textOf(page)).toBe(
      "MATCH (p:Person)-[r:HOLDS_OFFICE]->(s:State) WHERE s.name = 'Japan' RETURN p, r, s, r.role AS role ORDER BY role, p.name ",
    );
    const rows = await service.client.cypher(
      "MATCH (p:Person)-[r:HOLDS_OFFICE]->(:State {name: 'Japan'}) RETURN p.name, r.role ORDER BY r.role, p.name",
    );
    expect(await answer(page).getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
    for (const [index, [name, role]] of rows.entries()) {
      const [person, relationship, state, title] = await cells(page, index + 1);
      expect([person, relationship, state, title]).toEqual([
        expect.stringContaining(String(name)),
        expect.stringContaining(':HOLDS_OFFICE'),
        expect.stringContaining('Japan'),
        role,
      ]);
    }
    expect(await findAccessibilityIssues(page)).toEqual([]);
    // Esc and Tab leave the editor, and on goes the way of the keyboard.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".cypher-query")')).toBeNull();
    await page.getByRole('tab', { name: 'Table' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('application', { name: /The answer as a graph/ }).waitFor();
    await page.getByText(new RegExp(`${rows.length} relationships, each once`)).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: 'Answer as JSON' }).getByText('"columns"').waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('takes values of a kind, and says at their field what is wrong with them', async () => {
    const { page, problems, close } = await open({
      query: "RETURN $count + 1 AS sum, '$no' AS text, $names AS names // $never",
    });
    await page.getByLabel('Type of $count').selectOption('number');
    await page.getByLabel('Value of $count').fill('4x');
    await page.getByText('This is not a number.').waitFor();
    await page.getByLabel('Value of $count').fill('41');
    expect(await page.getByLabel(/^Value of/).count()).toBe(2);
    await run(page).click();
    await page.getByText('A value is needed.').waitFor();
    expect(await page.getByLabel('Value of $names').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Type of $names').selectOption('list');
    await page.getByLabel('Value of $names').fill('["a", 1]');
    await page.keyboard.press('ControlOrMeta+Enter');
    await ended(page, /^1 row in/);
    expect(await cells(page, 1)).toEqual(['42', '$no', '▸[a, 1]']);
    await page.getByRole('switch', { name: 'As JSON' }).click();
    const json = page.getByRole('textbox', { name: 'Values as JSON' });
    await json.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('{"count": 1.5, "names": null}');
    await run(page).click();
    await answer(page).getByText('2.5').waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('that is wrong is underlined at its place, until it is changed', async () => {
    const { page, problems, close } = await open({ query: 'MATCH (p:Person)\nRETURN p.name AS name, q.name AS other' });
    const underlined = page.locator('.cypher-query .cm-lintRange-error');
    await run(page).click();
    await page.getByRole('alert').getByText('Variable `q` not defined').waitFor();
    expect(await underlined.allTextContents()).toEqual(['q']);
    const place = await page.evaluate<string>(`(() => {
      const mark = document.querySelector('.cypher-query .cm-lintRange-error');
      const line = mark.closest('.cm-line');
      const before = document.createRange();
      before.setStart(line, 0);
      before.setEndBefore(mark);
      return [...line.parentElement.children].indexOf(line) + ':' + before.toString().length;
    })()`);
    expect(place).toBe('1:23');
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go there' }).click();
    await page.keyboard.press('Delete');
    await waitUntil(async () => (await underlined.count()) === 0, 'the underline to go');
    await page.keyboard.insertText('p');
    await page.keyboard.press('ControlOrMeta+Enter');
    await ended(page, /rows in/);
    expect(problems).toEqual([]);
    await close();
  });

  test('that would write is refused by its operation', async () => {
    const { page, problems, close } = await open();
    await write(page, "MATCH (n) // 'x'\nDETACH DELETE n");
    await run(page).click();
    const alert = page.getByRole('alert');
    await alert.getByText('DELETE', { exact: true }).waitFor();
    await alert.getByText(/only reads/).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('that takes long is cancelled, also in the service, and never mixes with the next', async () => {
    const { page, problems, close } = await open({ query: SLOW });
    await run(page).click();
    await page.getByText(/^\d+\.[3-9] s$/).waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText(/^Cancelled/).waitFor();
    await run(page).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).waitFor();
    await write(page, "RETURN 'quick' AS quick");
    await page.keyboard.press('ControlOrMeta+Enter');
    // The only place for queries was taken by the slow ones; it is free because they are over in Neo4j.
    await answer(page).getByText('quick').first().waitFor();
    expect(await answer(page).getByRole('columnheader').allTextContents()).toEqual([
      '#',
      expect.stringContaining('quick'),
    ]);
    await page.getByRole('tab', { name: 'History' }).click();
    expect(await page.getByRole('listitem').getByText('Cancelled').count()).toBe(2);
    expect(problems).toEqual([]);
    await close();
  });

  test('that is explained shows its plan', async () => {
    const { page, close } = await open({ query: 'EXPLAIN MATCH (p:Person) RETURN p.name', run: true });
    const plan = page.getByRole('region', { name: 'Plan of the query' });
    await plan.getByText('ProduceResults').waitFor();
    expect(await plan.getByRole('listitem').count()).toBeGreaterThan(1);
    await close();
  });
});

test('ten thousand rows scroll, sort and open without being drawn', async () => {
  const query = "UNWIND range(1, 10000) AS i RETURN i, 'row ' + (10000 - i) AS text, {half: i / 2.0} AS map";
  const { page, problems, close } = await open({ query, run: true });
  await ended(page, /^10,000 rows/);
  const region = page.getByRole('region', { name: 'Rows of the answer' });
  await cells(page, 1);
  await region.focus();
  await page.keyboard.press('End');
  await answer(page).getByText('10000', { exact: true }).waitFor();
  expect(await answer(page).getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('button', { name: 'text' }).click();
  await page.evaluate('document.querySelector(".answer-scroll").scrollTop = 0');
  await answer(page).getByText('row 0', { exact: true }).waitFor();
  expect(await cells(page, 1)).toEqual(['10000', 'row 0', '▸{half: 5000}']);
  await page.getByRole('button', { name: 'Open row 10000' }).click();
  await answer(page).getByRole('term').getByText('half').waitFor();
  expect(await findAccessibilityIssues(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('what is downloaded is what the service answers', async () => {
  const query = 'MATCH (p:Person) RETURN p.name AS name, p, $a AS a ORDER BY name';
  const body = { query, parameters: { a: 'ä, "b"' } };
  const { page, problems, close } = await open({ ...body, run: true });
  await ended(page, /rows in/);
  const ask = async (accept: string): Promise<string> => {
    const headers = { accept, 'content-type': 'application/json' };
    return (await fetch(`${service.url}/v1/cypher`, { method: 'POST', headers, body: JSON.stringify(body) })).text();
  };
  const save = async (name: RegExp): Promise<{ text: string; download: Download }> => {
    await page.getByRole('button', { name: 'Download' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
    await ended(page, /Saved as/);
    return { download, text: await readFile(await download.path(), 'utf8') };
  };
  const csv = await save(/^CSV/);
  expect(csv.text).toBe(await ask('text/csv'));
  expect(csv.download.suggestedFilename()).toMatch(/^newsgraph-answer-[\d-]+\.csv$/);
  const rowsOf = (text: string): string[] => text.trimEnd().split('\n').slice(0, -1);
  expect(rowsOf((await save(/^NDJSON/)).text)).toEqual(rowsOf(await ask('application/x-ndjson')));
  const ofJson = (text: string): Partial<CypherAnswer> => ({ ...JSON.parse(text), stats: undefined });
  expect(ofJson((await save(/^JSON/)).text)).toEqual(ofJson(await ask('application/json')));
  expect(problems).toEqual([]);
  await close();
});

test('a named query takes its values, offers names, and is a start for Cypher', async () => {
  const { page, problems, close } = await open();
  await page.getByRole('button', { name: /^office-holders/ }).click();
  await page.getByRole('heading', { name: /Who holds which office/ }).waitFor();
  await page.getByRole('combobox', { name: 'name' }).fill('');
  await run(page).click();
  await page.getByText('A value is needed.').waitFor();
  await page.getByRole('combobox', { name: 'name' }).pressSequentially('DPRK');
  await page.getByRole('option', { name: /North Korea/ }).click();
  await page.getByRole('textbox', { name: 'role' }).fill('leader');
  expect(await findAccessibilityIssues(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await ended(page, /rows? in/);
  const parameters = { name: 'North Korea', role: 'leader', status: null };
  const { body } = await service.client.call<CypherAnswer>('POST', '/v1/queries/office-holders', { parameters });
  expect(body.rows.length).toBeGreaterThan(0);
  expect(await answer(page).getAttribute('aria-rowcount')).toBe(String(body.rows.length + 1));
  expect(new URL(page.url()).searchParams.get('named')).toBe('office-holders');
  await page.getByRole('button', { name: 'Edit as Cypher' }).click();
  await editor(page).waitFor();
  expect(await page.getByLabel('Value of $name').inputValue()).toBe('North Korea');
  expect(await page.getByLabel('Type of $status').inputValue()).toBe('null');
  await run(page).click();
  await ended(page, new RegExp(`^${body.rows.length} rows? in`));
  expect(await findAccessibilityIssues(page)).toEqual([]);
  // The text is long, so the address holds it packed.
  await page.waitForURL(/[?&]packed=.*run=1/);
  await page.reload();
  await ended(page, new RegExp(`^${body.rows.length} rows? in`));
  expect(problems).toEqual([]);
  await close();
});

test('a link restores query, values and view, back goes to the run before, and history outlives a reload', async () => {
  const query = "RETURN '100 % %41 + &' AS text, $a AS a";
  const { page, problems, close } = await open({ query, parameters: { a: 7 }, view: 'json' });
  await editor(page).getByText('100 % %41 + &').waitFor();
  expect(await page.getByLabel('Value of $a').inputValue()).toBe('7');
  expect(await page.getByRole('tab', { name: 'JSON' }).count()).toBe(0);
  await run(page).click();
  await page.getByRole('textbox', { name: 'Answer as JSON' }).getByText('"100 % %41 + &"').waitFor();
  await page.waitForURL(/run=1/);
  await write(page, 'MATCH (p:Person) RETURN p.name AS name LIMIT 3');
  await page.keyboard.press('ControlOrMeta+Enter');
  await ended(page, /^3 rows/);
  await page.waitForURL(/LIMIT\+3.*run=1/);
  await page.goBack();
  await ended(page, /^1 row /);
  expect(await textOf(page)).toBe(query);
  await page.reload();
  await ended(page, /^1 row /);
  await page.getByRole('tab', { name: 'History' }).click();
  const runs = page.getByRole('tabpanel', { name: 'History' }).getByRole('listitem');
  await runs.first().waitFor();
  expect(await runs.count()).toBe(4);
  await page.getByRole('searchbox', { name: 'Search the history' }).fill('person limit');
  await waitUntil(async () => (await runs.count()) === 1, 'the search to be done');
  expect(await findAccessibilityIssues(page)).toEqual([]);
  await runs.getByRole('button').first().click();
  await editor(page).getByText('LIMIT').waitFor();
  await page.getByRole('button', { name: /^Delete the run/ }).click();
  await page.getByText('0 of 3 runs').waitFor();
  expect(problems).toEqual([]);
  await close();
});

test('with keys an answer waits for one, which downloads carry and nothing keeps', async () => {
  const READ = 'reading-secret-0123';
  const api = await startApi({ ...service.variables, API_KEYS: `reader:read:${READ}`, PORT: '0' });
  const { page, problems, close } = await openPage(browser, `${api.ready.url}/cypher?query=RETURN+1+AS+one&run=1`);
  const dialog = page.getByRole('dialog', { name: 'A key is needed' });
  const field = dialog.getByLabel('Key', { exact: true });
  await field.fill(READ);
  // To the field, wherever the focus is while the view behind the question arrives.
  await field.press('Enter');
  await ended(page, /^1 row in/);
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  await ended(page, /Saved as/);
  expect(await page.evaluate('JSON.stringify(Object.values(localStorage)) + location.href')).not.toContain(READ);
  expect(problems).toEqual([]);
  await close();
  await api.stop();
});

test('an empty graph says how to fill it', async () => {
  const { page, close } = await openPage(browser, 'about:blank');
  await page.route('**/v1/graph/schema', (route) => route.fulfill({ json: { labels: [], relationshipTypes: [] } }));
  await page.goto(addressOf({}));
  await page.getByText('npm run ingest -- samples').waitFor();
  expect(await findAccessibilityIssues(page)).toEqual([]);
  await page.getByRole('link', { name: 'Submit an article' }).click();
  await page.waitForURL('**/submit');
  await close();
});

test.each(['light', 'dark'] as const)(
  'on a small screen, %s, all is there and nothing overflows',
  async (colorScheme) => {
    const query = 'MATCH path = (a:Person)-[r]->(b:State) RETURN path, r, $list AS list LIMIT 5';
    const { page, problems, close } = await open(
      { query, parameters: { list: [1] }, run: true },
      { width: 400, colorScheme },
    );
    const overflow = () => page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');
    await ended(page, /^5 rows/);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Graph' }).click();
    await page.getByRole('application').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Queries, history, schema' }).click();
    const drawer = page.getByRole('dialog', { name: 'Where to begin' });
    await drawer.getByRole('tab', { name: 'Schema' }).click();
    await drawer.getByText('HOLDS_OFFICE').click();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Begin with HOLDS_OFFICE' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(await textOf(page)).toContain('HOLDS_OFFICE');
    expect(problems).toEqual([]);
    await close();
  },
);
