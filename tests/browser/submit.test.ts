import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startService, type TestService } from '../support/service-with-samples.ts';
import { findAccessibilityIssues } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { openPage } from './support/open-page.ts';

let browser: Browser;
let service: TestService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService('submit', { samples: false })]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

type DroppedFile = { name: string; content: string };

/** Drops files as a person does, only that they come from the test and from no folder. */
const drop = async (page: Page, files: readonly DroppedFile[]): Promise<void> => {
  await page.locator('.file-drop').waitFor();
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    for (const { name, content } of ${JSON.stringify(files)}) dataTransfer.items.add(new File([content], name));
    document.querySelector('.file-drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }`);
};

const rowOf = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Submitted articles' }).getByRole('listitem').filter({ hasText: name });

const sample = (name: string): DroppedFile => ({ name, content: readFileSync(`samples/${name}`, 'utf8') });
const SAMPLE = '2002-10-abductees-return';

describe('what is typed', () => {
  test('is refused beside the fields, taken once it is right, and followed until it is in the graph', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/submit`);
    await page
      .getByLabel('Article', { exact: true })
      .fill('<p>Kenyan President <b>William Ruto</b> met Abiy Ahmed.</p>');
    await page.getByText('It has the tags of a page.').waitFor();
    expect(await page.getByRole('radio', { name: 'HTML' }).isChecked()).toBe(true);
    await page.getByLabel('Published').fill('yesterday');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('must be an ISO 8601 date').waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await page.getByLabel('Published').fill('2024-05-13');
    await page.getByLabel('Headline').fill('A meeting');
    await page.getByLabel('Article', { exact: true }).press('Control+Enter');
    await page.getByText('It is queued.').waitFor();
    await rowOf(page, 'A meeting').getByText('completed').waitFor();
    await rowOf(page, 'A meeting').getByText('1 sentence · 3 entities · 2 claims').waitFor();
    // What was submitted is still there after a look at another view, and after a reload.
    await page.getByRole('link', { name: 'Workers', exact: true }).click();
    await page.getByRole('link', { name: 'Submit', exact: true }).click();
    await rowOf(page, 'A meeting').waitFor();
    await page.reload();
    await rowOf(page, 'A meeting').getByRole('link', { name: 'A meeting' }).click();
    await page.getByRole('heading', { level: 1, name: 'A meeting' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('is known when it was posted before, and told when it is not English', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/submit`);
    const text = 'Le président a rencontré le premier ministre à Nairobi lundi pour parler de la paix. '.repeat(4);
    const postAsEnglish = async (): Promise<void> => {
      await page.getByLabel('Article', { exact: true }).fill(text);
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText('Only English is read').waitFor();
      await page.getByLabel('It is in English all the same').check();
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
    };
    await postAsEnglish();
    await page.getByText('It is queued.').waitFor();
    await postAsEnglish();
    await page.getByText('This very content was known already.').waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe('files', () => {
  test('that are dropped are sent, each with what became of it', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/submit`);
    await drop(page, [
      sample(`${SAMPLE}.txt`),
      sample(`${SAMPLE}.json`),
      {
        name: 'lines.jsonl',
        content: '{"text":"Kenya and Ethiopia signed an agreement on Monday."}\nnot json\n{"title":"no text"}',
      },
      { name: 'large.txt', content: 'Kenya met Ethiopia in Nairobi. '.repeat(80_000) },
      { name: 'picture.png', content: 'x' },
    ]);
    await rowOf(page, 'lines.jsonl:2').getByText('not JSON').waitFor();
    await rowOf(page, 'lines.jsonl:3').getByText('must have exactly one of').waitFor();
    await rowOf(page, 'large.txt').getByText('MAX_ARTICLE_BYTES').waitFor();
    await rowOf(page, 'picture.png').getByText('not a .txt').waitFor();
    await rowOf(page, `${SAMPLE}.txt`).getByText('completed').waitFor();
    await rowOf(page, `${SAMPLE}.txt`).getByText('Five Japanese abducted by North Korea fly home').waitFor();
    await rowOf(page, 'lines.jsonl:1').getByText('completed').waitFor();
    await page.getByText('refused 4', { exact: true }).click();
    expect(await rowOf(page, 'refused').count()).toBe(4);
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear what is done' }).click();
    await page.getByText('Nothing yet.').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('by the hundred are all taken, while only a few rows are drawn', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/submit`);
    await service.worker.kill();
    const lines = Array.from({ length: 400 }, (_, index) =>
      JSON.stringify({ text: `Kenya met Uganda ${index} times.` }),
    );
    await drop(page, [{ name: 'many.jsonl', content: lines.join('\n') }]);
    await page.getByText('under way 400', { exact: true }).waitFor();
    expect(await page.getByRole('region', { name: 'Submitted articles' }).getByRole('listitem').count()).toBeLessThan(
      40,
    );
    // The list of all articles says the same as the queue.
    await page.getByRole('radiogroup', { name: 'Status of the articles' }).getByText('queued').click();
    await page
      .getByRole('row', { name: /queued/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe('?status=queued');
    await page.getByRole('button', { name: 'Load more' }).click();
    await page
      .getByRole('row', { name: /queued/ })
      .nth(60)
      .waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

test('everything is there at 400 px, in the dark', async () => {
  const { page, problems, close } = await openPage(browser, `${service.url}/submit`, {
    width: 400,
    colorScheme: 'dark',
  });
  await page.getByRole('heading', { level: 2, name: 'All articles' }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  expect(await findAccessibilityIssues(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});
