import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../services/platform/set-up/programs.mjs';

/**
 * A real Chromium without a window; one for all tests of a file, closed in `afterAll`.
 *
 * How a browser test is written:
 *
 *     import { afterAll, beforeAll, expect, test } from '@jest/globals';
 *     import type { Browser } from 'playwright-core';
 *     import { type TestService, startService } from '../support/service-with-samples.ts';
 *     import { findAccessibilityIssues } from './support/accessibility.ts';
 *     import { openBrowser } from './support/browser.ts';
 *     import { openPage } from './support/open-page.ts';
 *
 *     let browser: Browser;
 *     let service: TestService;
 *     beforeAll(async () => {
 *       [browser, service] = await Promise.all([openBrowser(), startService('graph')]);
 *     });
 *     afterAll(async () => {
 *       await browser?.close();
 *       await service?.stop();
 *     });
 *
 *     test('a name is found', async () => {
 *       const { page, problems, close } = await openPage(browser, `${service.url}/graph`);
 *       await page.getByRole('searchbox').fill('Kim');
 *       await page.getByText('Kim Jong Un').waitFor();
 *       expect(await findAccessibilityIssues(page)).toEqual([]);
 *       expect(problems).toEqual([]);
 *       await close();
 *     });
 *
 * Ask for what a person sees (`getByRole`, `getByLabel`, `getByText`) and wait for it with `waitFor`, never for a time.
 * Code for the page is given as a string, `page.evaluate('document.title')`: these files know no types of the DOM. What no locator can wait
 * for is asked again and again, `waitUntil(() => page.evaluate<boolean>('…'), 'what it is')`; `page.waitForFunction` evaluates inside the
 * page, which the Content-Security-Policy forbids.
 * `npm test -- tests/browser/graph.test.ts` runs one file, with a Redis and a Neo4j of its own.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('Browser tests need Chromium 123 or newer: apt-get install chromium, or name one in CHROMIUM.');
  return chromium.launch({
    executablePath,
    // Its sandbox needs rights that containers do not give; all that is opened is ours.
    chromiumSandbox: false,
    // A container's /dev/shm is often too small.
    args: ['--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'],
  });
}
