import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ArticleAnnotations } from '../../schema/annotations.ts';
import type { ArticleList, ArticleSubmission } from '../../schema/article.ts';
import { startService, type TestService } from '../support/service-with-samples.ts';
import { waitUntil } from '../support/wait-until.ts';
import { edited } from '../unit/pipeline/reprint-pages.ts';
import { findAccessibilityIssues } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { openPage } from './support/open-page.ts';

let browser: Browser;
let service: TestService;
/** The sample that tells of Kim Yo Jong. */
let id: string;
let annotations: ArticleAnnotations;

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService('article')]);
  const { body } = await service.client.call<ArticleList>('GET', '/v1/articles?limit=200');
  id = body.items.find(({ article }) => article.title?.startsWith('Kim Yo Jong'))?.id ?? '';
  annotations = (await service.client.call<ArticleAnnotations>('GET', `/v1/articles/${id}/annotations`)).body;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const claimsOf = (page: Page, number: number) =>
  page.getByRole('list', { name: `Claims of sentence ${number}`, exact: true });
const textsOf = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents();

describe('an article that is read', () => {
  test('shows every sentence, mention and claim of the graph, and can be used by everybody', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${id}`);
    await claimsOf(page, 1).getByText('sought a meeting with').waitFor();
    expect(await textsOf(page, '.sentence-text')).toEqual(annotations.sentences.map(({ text }) => text));
    const statements = annotations.claims.flatMap(({ evidence }) => evidence);
    expect(await page.locator('[data-claim]').count()).toBe(statements.length);
    await page.getByText(`${annotations.sentences.length} sentences`).waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('highlights both ways: by pointer, by keyboard, and from the address', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${id}`);
    const claim = claimsOf(page, 1).getByRole('listitem').filter({ hasText: 'sought a meeting with' });
    await claim.hover();
    expect((await textsOf(page, '.sentence[data-lit] .mention[data-lit]')).slice(0, 2)).toEqual([
      'Fumio Kishida',
      'Kim Jong Un',
    ]);
    expect((await textsOf(page, '.words-marked')).join('')).toContain('had asked to meet');
    const mention = page.locator('.sentence').first().getByRole('link', { name: 'Kim Jong Un, person' }).first();
    await mention.focus();
    expect(await textsOf(page, '.stated-claim[data-lit] .claim-verb')).toEqual([
      'sought a meeting with',
      'is leader of',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/sentence=1&entity=/);
    await claim.getByRole('link', { name: 'sought a meeting with' }).press('Enter');
    await page.waitForURL(/\?claim=claim_/);
    await page.mouse.move(0, 0);
    // The same claim is stated by a later sentence too, and both are lit.
    expect(await page.locator('.stated-claim[data-chosen]').count()).toBe(2);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.stated-claim[data-chosen]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(({ search }) => search === '');
    expect(await page.locator('[data-lit]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('of very many sentences draws those in sight, and says so', async () => {
    const sentences = Array.from({ length: 301 }, (_, index) => `Kenya met Uganda in Nairobi on day ${index + 1}.`);
    const { body } = await service.client.post({ text: sentences.join(' '), title: 'A long article', language: 'en' });
    await service.client.settle(body.id);
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${body.id}`);
    await page.getByText('Of these 301 sentences only those around what you see are in the page').waitFor();
    expect(await page.locator('.sentence').count()).toBeLessThan(100);
    // What is not drawn is as high as it is thought to be: the end may move when one comes near.
    const reachEnd = async (): Promise<boolean> => {
      await page.keyboard.press('End');
      return (await page.getByText('on day 301.').count()) > 0;
    };
    await waitUntil(reachEnd, 'the last sentence to come into sight');
    expect(problems).toEqual([]);
    await close();
  });

  test('leads to the graph and explains itself, at 400 px too', async () => {
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${id}`, {
      width: 400,
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByText('gave no claim:').first().waitFor();
    await claimsOf(page, 1).getByText('request-ask').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await claimsOf(page, 1).getByRole('link', { name: 'Fumio Kishida, person' }).first().click();
    await page.waitForURL(/\/graph\?entity=person_/);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('an article among others', () => {
  const work = async (article: ArticleSubmission): Promise<string> => {
    const { body } = await service.client.post(article);
    await service.client.settle(body.id);
    return body.id;
  };

  test('says what it reprints, in the list too, and its claims count both as one source', async () => {
    const file = 'harbor-strike';
    const report = { title: 'Dockers return', publisher: 'Gulf News Exchange', publishedAt: '2024-11-06T09:00:00Z' };
    await work({ ...report, text: edited({ file }) });
    const reprint = await work({
      title: 'Strike over',
      publisher: 'The Port Gazette',
      publishedAt: '2024-11-06T12:00:00Z',
      text: edited({ file, insert: { 2: 'This report was sent by an agency.' } }),
    });
    const [claim] = await service.client.cypher(
      `MATCH (:Article {id: $id})-[:HAS_SENTENCE]->()<-[:STATED_IN]-(c:Claim)-[:SUBJECT]->(e:Entity)
       WHERE COUNT { MATCH (c)-[:STATED_IN]->()<-[:HAS_SENTENCE]-(a:Article) RETURN DISTINCT a } = 2
       RETURN c.id, e.id LIMIT 1`,
      { id: reprint },
    );
    const { page, problems, close } = await openPage(browser, `${service.url}/submit?status=duplicate`);
    await page
      .getByRole('region', { name: 'Articles', exact: true })
      .getByRole('link', { name: 'Strike over' })
      .click();
    await page.getByText('A reprint of Dockers return (Gulf News Exchange)').waitFor();
    await page.getByText('duplicate', { exact: true }).waitFor();
    await page.locator('.sentence').first().waitFor();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await page.getByRole('link', { name: 'Dockers return' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dockers return' }).waitFor();
    await page.goto(`${service.url}/graph?entity=${claim?.[1]}&selected=${claim?.[0]}`);
    await page.getByText('1 article and 1 reprint', { exact: true }).waitFor();
    await page
      .getByText(/The Port Gazette, .+, a reprint$/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 90_000);

  test('leads from a revision to the one that superseded it, and back', async () => {
    const url = 'https://news.example/talks';
    const text = 'Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Monday.';
    const first = await work({ url, title: 'Ruto in Kampala', text });
    await work({ url, title: 'Ruto in Kampala, corrected', text: text.replace('Monday', 'Tuesday') });
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${first}`);
    await page.getByText('Superseded by Ruto in Kampala, corrected').waitFor();
    expect(await page.getByRole('button', { name: 'Explain' }).count()).toBe(0);
    expect(await findAccessibilityIssues(page)).toEqual([]);
    const revisions = page.getByRole('region', { name: 'Revisions' });
    await revisions.getByRole('link', { name: /^Revision 2/ }).click();
    await page.locator('.sentence-text').getByText('Tuesday').waitFor();
    await revisions.getByText(/^Revision 2.*: this one$/).waitFor();
    await revisions.getByRole('link', { name: /^Revision 1/ }).click();
    await page.getByText('Superseded by').waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe('an article that is not read', () => {
  test('shows where it stands, and the reading as soon as it is there; a hostile one does no harm', async () => {
    await service.worker.stop();
    const script = '<script>document.title = "taken"</script><img src="/absent" onerror="document.title = \'taken\'">';
    const escaped = script.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const html = `<p>Kenyan President <b>William Ruto</b> met Abiy Ahmed ${escaped} in Nairobi on Monday.</p>${script}`;
    const { body } = await service.client.post({
      html,
      title: `${script} \u202edaeh`,
      publisher: '<b onclick="x()">W</b>',
    });
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${body.id}`);
    await page.getByText('It waits in the queue.').waitFor();
    const { startWorker } = await import('../support/service.ts');
    service.worker = await startWorker(service.variables);
    await claimsOf(page, 1).getByText('met', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<script>');
    expect(await page.locator('.sentence-text').textContent()).toContain('onerror=');
    expect(await page.title()).toContain('<script>');
    expect(await page.locator('main script, main img, main [onclick]').count()).toBe(0);
    await page.getByRole('link', { name: 'William Ruto, person' }).first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('is deleted after a question, and is gone', async () => {
    const { body } = await service.client.post({ text: 'Kenya met Uganda.', title: 'To be deleted' });
    await service.client.settle(body.id);
    const { page, problems, close } = await openPage(browser, `${service.url}/articles/${body.id}`);
    await page.getByRole('button', { name: 'Delete …' }).click();
    expect(await findAccessibilityIssues(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'This article was deleted' }).waitFor();
    expect((await service.client.call('GET', `/v1/articles/${body.id}`)).status).toBe(404);
    await page.reload();
    await page.getByRole('heading', { name: 'There is no such article' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
