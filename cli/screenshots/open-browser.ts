import { type Browser, chromium } from 'playwright-core';
import { UsageError } from '../usage-error.ts';

/** The browser that the set-up found and names in CHROMIUM. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new UsageError('CHROMIUM names no browser; `npm run screenshots` finds one.');
  return chromium.launch({
    executablePath,
    // Its sandbox needs rights that containers do not give; all that is opened is ours.
    chromiumSandbox: false,
    args: ['--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb', '--hide-scrollbars'],
  });
}
