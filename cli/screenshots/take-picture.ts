import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { ServiceClient } from '../service/service-client.ts';

export type Picture = {
  name: string;
  colorScheme: 'light' | 'dark';
  /** The address of what is shown. */
  address: (client: ServiceClient) => Promise<string>;
  /** Resolves once the page shows it, after doing what is to be seen. */
  show: (page: Page, client: ServiceClient) => Promise<unknown>;
  /** Whether it is of something that goes on; otherwise the picture waits until all stands still. */
  moves?: boolean;
};

const SIZE = { width: 1440, height: 900 };
// A Neo4j that has just started is slow with what it sees for the first time.
const PATIENCE_MS = 180_000;
/** What stands still looks the same after this time. */
const STILL_MS = 700;
/** So many looks, and it is taken as it is. */
const MOST_LOOKS = 12;

async function takeStill(page: Page): Promise<Buffer> {
  let before = await page.screenshot();
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await sleep(STILL_MS);
    const now = await page.screenshot();
    if (now.equals(before)) break;
    before = now;
  }
  return before;
}

/** Opens the page as somebody would who sees it for the first time, and takes what is in the window as PNG. */
export async function takePicture(browser: Browser, client: ServiceClient, picture: Picture): Promise<Buffer> {
  const { address, show, colorScheme, moves = false } = picture;
  const context = await browser.newContext({
    viewport: SIZE,
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(client.url + (await address(client)));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await show(page, client);
    return await (moves ? page.screenshot() : takeStill(page));
  } finally {
    await context.close();
  }
}
