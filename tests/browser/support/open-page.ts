import type { Browser, ConsoleMessage, Page, Request, Response } from 'playwright-core';

export type PageOptions = {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** Stands in the session's storage before the page opens, as if it had been typed. */
  key?: string;
  /** Problems that this test expects are left out; for example `/503/` while a store is away. */
  ignore?: RegExp;
  /** Done to the page before it opens, for example a `route`. */
  prepare?: (page: Page) => Promise<unknown>;
};

export type OpenPage = {
  page: Page;
  /** Everything so far that a page must not do; a test that is through expects it to be empty. */
  problems: string[];
  close: () => Promise<void>;
};

/**
 * What the console says that no page of ours should make it say. That a request failed stands there too, without the request:
 * `describeAnswer` and `describeFailure` say more.
 */
function describeMessage(message: ConsoleMessage): string | undefined {
  const text = message.text();
  if (text.startsWith('Failed to load resource')) return undefined;
  const isWarning = message.type() === 'warning' && /content.security.policy/i.test(text);
  return message.type() === 'error' || isWarning ? `console: ${text}` : undefined;
}

/** Answers that no page should get: the API's refusals (4xx) are for the page to show, everything else has to be there. */
function describeAnswer(response: Response): string | undefined {
  const status = response.status();
  const isApi = new URL(response.url()).pathname.startsWith('/v1/');
  return status >= 500 || (status >= 400 && !isApi) ? `answer: ${status} ${response.url()}` : undefined;
}

/** A request that got no answer, unless the page itself gave it up. */
function describeFailure(request: Request): string | undefined {
  const reason = request.failure()?.errorText ?? '';
  return reason === 'net::ERR_ABORTED' ? undefined : `request: ${reason} ${request.url()}`;
}

function describeForeign(request: Request, origin: string): string | undefined {
  const url = new URL(request.url());
  return url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:'
    ? undefined
    : `foreign request: ${request.url()}`;
}

function collectProblems(page: Page, origin: string, ignore: RegExp | undefined): string[] {
  const problems: string[] = [];
  const add = (problem: string | undefined): void => {
    if (problem !== undefined && !ignore?.test(problem)) problems.push(problem);
  };
  page.on('console', (message) => add(describeMessage(message)));
  page.on('pageerror', (error) => add(`page error: ${error.message}`));
  page.on('crash', () => add('the page crashed'));
  page.on('response', (response) => add(describeAnswer(response)));
  page.on('requestfailed', (request) => add(describeFailure(request)));
  page.on('request', (request) => add(describeForeign(request, origin)));
  return problems;
}

// The machine may be busy with the other half of the tests.
const PATIENCE_MS = 20_000;

/** Opens a page in a session of its own: no storage, no cache, nothing of the pages before. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 1280, height = 900, colorScheme = 'light', key, ignore, prepare } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    // What moves is seen half-way otherwise, by axe as by screenshots.
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  if (key !== undefined) {
    const content = `sessionStorage.getItem('newsgraph-key') ?? sessionStorage.setItem('newsgraph-key', ${JSON.stringify(key)})`;
    await context.addInitScript({ content });
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const problems = collectProblems(page, new URL(url).origin, ignore);
  await prepare?.(page);
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}
