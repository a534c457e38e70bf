import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startService, type TestService } from '../../support/service-with-samples.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { findAccessibilityIssues } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { openPage } from './open-page.ts';

// What these tests stand on: a check that sees nothing would let everything pass.

let browser: Browser;
let service: TestService;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService('support', { samples: false })]);
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

test('what a page must not do is seen', async () => {
  const { page, problems, close } = await openPage(browser, service.url);
  await page.evaluate(`
    console.error('said so');
    setTimeout(() => { throw new Error('fell over'); });
    void fetch('https://example.org/').catch(() => 0);
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">inline</p><img alt="" src="/absent.png">');
    void fetch('/v1/articles/nothing');
  `);
  // Which of the two is answered first is up to the machine.
  await waitUntil(
    () =>
      page.evaluate<boolean>(
        'performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/v1/articles/nothing"))',
      ),
    'the article to be answered',
  );
  await waitUntil(async () => problems.some((problem) => problem.includes('/absent.png')), 'the picture to be missed');
  const text = problems.join('\n');
  for (const part of [
    /console: said so/,
    /page error: fell over/,
    /console: .*https:\/\/example\.org.*Content Security Policy/,
    /console: .*inline style.*Content Security Policy/,
    /answer: 404 .*\/absent\.png/,
  ])
    expect(text).toMatch(part);
  expect(text).not.toContain('/v1/articles/nothing');
  await close();
});

test('axe runs under the Content-Security-Policy and tells where', async () => {
  const { page, problems, close } = await openPage(browser, service.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<button id="bare"></button>')`);
  expect(await findAccessibilityIssues(page)).toContainEqual(
    expect.stringMatching(/^button-name \(critical\): .* #bare: /),
  );
  expect(problems).toEqual([]);
  await close();
});
