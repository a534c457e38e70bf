import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ArticleList } from '../../schema/article.ts';
import { startApi } from '../support/service.ts';
import { startService, type TestService } from '../support/service-with-samples.ts';
import { openStoreProxy, type StoreProxy } from '../support/store-proxy.ts';
import { readStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';
import { findAccessibilityIssues } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { openPage } from './support/open-page.ts';

const VIEWS = [
  ['/', 'Workers'],
  ['/submit', 'Submit'],
  ['/graph', 'Graph'],
  ['/cypher', 'Cypher'],
] as const;
// While something is away its requests fail, as they must.
const AWAY = /50[023]|ERR_CONNECTION|ERR_EMPTY|ERR_INCOMPLETE/;

let browser: Browser;
let service: TestService;
let redis: StoreProxy;
let neo4j: StoreProxy;

beforeAll(async () => {
  const stores = readStores();
  [redis, neo4j] = await Promise.all([openStoreProxy(stores.REDIS_URL), openStoreProxy(stores.NEO4J_URI)]);
  const variables = { REDIS_URL: redis.url, NEO4J_URI: neo4j.url };
  [browser, service] = await Promise.all([openBrowser(), startService('shell', { variables })]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
  await Promise.all([redis?.cut(), neo4j?.cut()]);
});

const heading = (page: Page, name?: string, more: { includeHidden?: boolean } = {}) =>
  page.getByRole('heading', { level: 1, ...more, ...(name && { name }) });
const open = (path: string, options?: Parameters<typeof openPage>[2]) => openPage(browser, service.url + path, options);
/** What has the focus, as its role or element and its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const { tagName, textContent, ariaLabel } = document.activeElement;
    return tagName.toLowerCase() + ' ' + (ariaLabel ?? textContent).trim().slice(0, 40);
  })()`);
const untilTitle = (page: Page, label: string): Promise<unknown> =>
  waitUntil(async () => (await page.title()) === `${label} – Newsgraph`, `the title of ${label}`);
const untilOnHeading = (page: Page): Promise<unknown> =>
  waitUntil(
    () => page.evaluate<boolean>(`document.activeElement.matches('main, main h1')`),
    'the focus to go to the heading',
  );

describe('every view', () => {
  const looks = [
    { width: 1280, colorScheme: 'light' },
    { width: 400, colorScheme: 'dark' },
  ] as const;
  // In one session for all, which is what takes the time.
  test.each(looks)('opens at $width px, $colorScheme', async (look) => {
    const { body } = await service.client.call<ArticleList>('GET', '/v1/articles?limit=1');
    const { page, problems, close } = await open('/', look);
    for (const path of [...VIEWS.map(([each]) => each), `/articles/${body.items[0]?.id}`]) {
      await page.goto(service.url + path);
      // On a small screen a view may leave its heading to those who do not see it.
      await heading(page, undefined, { includeHidden: true }).first().waitFor({ state: 'attached' });
      const surplus = await page.evaluate('document.scrollingElement.scrollWidth - innerWidth');
      expect({ path, issues: await findAccessibilityIssues(page), surplus }).toEqual({ path, issues: [], surplus: 0 });
    }
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the way between the views', () => {
  test('by the mouse: names the page, marks the view and goes to its heading, back and forth', async () => {
    const { page, problems, close } = await open('/', { width: 400 });
    const navigation = page.getByRole('navigation', { name: 'Views' });
    for (const [path, label] of [...VIEWS].reverse()) {
      await navigation.getByRole('link', { name: label, exact: true }).click();
      expect(new URL(page.url()).pathname).toBe(path);
      await untilTitle(page, label);
      await untilOnHeading(page);
      expect(await navigation.locator('[aria-current="page"]').allTextContents()).toEqual([label]);
    }
    await page.goBack();
    await untilTitle(page, 'Submit');
    expect(problems).toEqual([]);
    await close();
  });

  test('before the first view is there: goes to the heading of the next', async () => {
    const { page, problems, close } = await open('/', {
      prepare: (opening) => opening.route('**/assets/workers-view*', () => undefined),
    });
    await page.getByRole('link', { name: 'Submit', exact: true }).click();
    await untilTitle(page, 'Submit');
    await untilOnHeading(page);
    expect(problems).toEqual([]);
    await close();
  });

  test('by the keyboard: the content can be skipped to, and everything on top is reached in its order', async () => {
    const { page, close } = await open('/graph');
    await heading(page).first().waitFor();
    const reached: string[] = [];
    for (let at = 0; at < 9; at++) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    expect(reached).toEqual([
      'a Skip to the content',
      'a Newsgraph: workers',
      ...VIEWS.map(([, label]) => `a ${label}`),
      'a API',
      'button Keyboard shortcuts',
      'button Use dark colours',
    ]);
    await page.reload();
    await heading(page).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });

  test('by shortcuts, which leave fields alone and can be switched off', async () => {
    const { page, problems, close } = await open('/');
    await heading(page).first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/cypher');
    await untilOnHeading(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await dialog.getByRole('switch', { name: 'Use these shortcuts' }).press('Space');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.keyboard.press('?');
    expect([new URL(page.url()).pathname, await dialog.isVisible()]).toEqual(['/cypher', false]);
    expect(problems).toEqual([]);
    await close();
  });
});

test('light and dark are remembered', async () => {
  const { page, close } = await open('/', { colorScheme: 'light' });
  const scheme = () => page.evaluate('document.documentElement.dataset.mantineColorScheme');
  await page.getByRole('button', { name: 'Use dark colours' }).click();
  expect(await scheme()).toBe('dark');
  await page.reload();
  await page.getByRole('button', { name: 'Use light colours' }).waitFor();
  expect(await scheme()).toBe('dark');
  await page.getByRole('button', { name: 'Use light colours' }).click();
  // As the system has it, so from now on the system is followed again.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Use light colours' }).waitFor();
  await close();
});

describe('a view', () => {
  test('that breaks says so, and the rest lives', async () => {
    const { page, problems, close } = await open('/', {
      ignore: /fell over/,
      prepare: (opening) =>
        opening.route('**/assets/graph-view*', (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: 'export function GraphView() { throw new Error("fell over"); }',
          }),
        ),
    });
    await page.getByRole('link', { name: 'Graph', exact: true }).click();
    await heading(page, 'This view broke').waitFor();
    await page.getByText('fell over').waitFor();
    await page.getByRole('link', { name: 'Cypher', exact: true }).click();
    await heading(page).first().waitFor();
    expect(await heading(page, 'This view broke').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('that is not there any more after an update offers to reload', async () => {
    const { page, close } = await open('/', {
      ignore: /graph-view/,
      prepare: (opening) => opening.route('**/assets/graph-view*', (route) => route.fulfill({ status: 404 })),
    });
    await page.getByRole('link', { name: 'Graph', exact: true }).click();
    await heading(page, 'This view could not be loaded').waitFor();
    await page.unroute('**/assets/graph-view*');
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await untilTitle(page, 'Graph');
    await heading(page, 'This view could not be loaded').waitFor({ state: 'hidden' });
    await close();
  });
});

describe('a service with keys', () => {
  const READ = 'reading-secret-0123';
  const keyed = { API_KEYS: `reader:read:${READ},feed:ingest:ingest-secret-01234`, PORT: '0' };

  test('asks for one, knows a wrong one, and forgets it with the tab', async () => {
    const api = await startApi({ ...service.variables, ...keyed });
    const url = `${api.ready.url}/graph`;
    const { page, problems, close } = await openPage(browser, url);
    const dialog = page.getByRole('dialog', { name: 'A key is needed' });
    const field = dialog.getByLabel('Key', { exact: true });
    await dialog.waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await field.fill('reading-secret-9999');
    await page.keyboard.press('Enter');
    await dialog.getByText('The service does not know this key.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Enter key' }).click();
    await field.fill(READ);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Forget key' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Forget key' }).waitFor();
    expect(await page.evaluate('JSON.stringify([Object.values(localStorage), document.cookie])')).not.toContain(READ);
    const other = await page.context().newPage();
    await other.goto(url);
    await other.getByRole('dialog', { name: 'A key is needed' }).waitFor();
    await page.getByRole('button', { name: 'Forget key' }).click();
    await dialog.waitFor();
    expect(await page.evaluate('JSON.stringify(Object.values(sessionStorage))')).not.toContain(READ);
    expect(problems).toEqual([]);
    await close();
    await api.stop();
  });
});

describe('what is away is said, and its return seen without a reload', () => {
  const mark = 'window.notReloaded = true';

  test('the service', async () => {
    const { page, problems, close } = await open('/', { ignore: AWAY });
    await heading(page).first().waitFor();
    await page.evaluate(mark);
    // A view is several files, of which its own may come first: they are there once no more arrive.
    let arrived = 0;
    await waitUntil(async () => {
      const files = await page.evaluate<string[]>(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'))`,
      );
      const isQuiet = files.length === arrived;
      arrived = files.length;
      if (!isQuiet) await page.waitForTimeout(500);
      return isQuiet && files.some((name) => /cypher-view.*\.js$/.test(name));
    }, 'the other views to be fetched');
    await service.api.kill();
    await page
      .getByText(/service does not answer/i)
      .first()
      .waitFor();
    // The views were fetched before, so the way between them is open.
    await page.getByRole('link', { name: 'Cypher', exact: true }).click();
    await untilTitle(page, 'Cypher');
    const issues = await findAccessibilityIssues(page);
    service.api = await startApi(service.variables);
    expect(issues).toEqual([]);
    await page
      .getByText(/service does not answer/i)
      .first()
      .waitFor({ state: 'hidden' });
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test.each([
    ['Redis', () => redis],
    ['Neo4j', () => neo4j],
  ])('%s', async (name, proxy) => {
    const { page, problems, close } = await open('/', { ignore: AWAY });
    await heading(page).first().waitFor();
    await page.evaluate(mark);
    await proxy().cut();
    const banner = page.getByRole('status').filter({ hasText: `${name} is away` });
    await banner.waitFor();
    await proxy().restore();
    await banner.waitFor({ state: 'hidden' });
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });
});
