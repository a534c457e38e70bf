import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleAnnotations } from '../../../schema/annotations.ts';
import type { ArticleList } from '../../../schema/article.ts';
import type { ClaimDetail } from '../../../schema/claim.ts';
import { startService, type TestService } from '../../support/service-with-samples.ts';

let service: TestService;
let all: ArticleAnnotations[];

const annotate = async (id: string): Promise<ArticleAnnotations> =>
  (await service.client.call<ArticleAnnotations>('GET', `/v1/articles/${id}/annotations`)).body;

async function submit(article: { text: string } | { html: string }): Promise<ArticleAnnotations> {
  const { body } = await service.client.post(article);
  expect((await service.client.settle(body.id)).status).toBe('completed');
  return annotate(body.id);
}

beforeAll(async () => {
  service = await startService('annotations');
  const { body } = await service.client.call<ArticleList>('GET', '/v1/articles?limit=200');
  all = await Promise.all(body.items.map(({ id }) => annotate(id)));
}, 60_000);
afterAll(() => service?.stop());

describe('the samples', () => {
  test('have every mention where its words stand', () => {
    const mentions = all.flatMap(({ sentences }) =>
      sentences.flatMap(({ text, mentions }) => mentions.map((mention) => ({ ...mention, text }))),
    );
    expect(mentions.length).toBeGreaterThan(300);
    for (const { text, start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  test('have all their sentences and claims, each claim on words inside a sentence', async () => {
    for (const { article, sentences, claims } of all) {
      const { counts } = await service.client.state(article.id);
      expect([sentences.length, claims.length]).toEqual([counts.sentences, counts.claims]);
      expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_, at) => at));
      for (const { evidence } of claims) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { sentence, start, end } of evidence) {
          const words = sentences[sentence]?.text.slice(start, end) ?? '';
          expect(words.length).toBe(end - start);
          expect(words).toMatch(/^\S(.*\S)?$/s);
        }
      }
    }
  });

  test('say of a claim what GET /v1/claims/:id says', async () => {
    const { article, claims } = all[0] as ArticleAnnotations;
    for (const { evidence, attributedTo, contradictedBy, place: _, ...said } of claims) {
      const { body } = await service.client.call<ClaimDetail>('GET', `/v1/claims/${said.id}`);
      const { evidence: everywhere, attributedTo: everybody, place: __, truncated: ___, ...rest } = body;
      expect({ ...said, contradictedBy }).toEqual(rest);
      const here = everywhere.filter((each) => each.article.id === article.id);
      expect(evidence.map(({ sentence }) => sentence)).toEqual(here.map(({ sentence }) => sentence.index));
      expect(everybody).toEqual(expect.arrayContaining(attributedTo));
    }
  });
});

test('a claim is told with what this article says of it alone', async () => {
  const said = await submit({ text: 'Kenya said that William Ruto met Abiy Ahmed in Nairobi.' });
  const plain = await submit({ text: 'William Ruto met Abiy Ahmed.' });
  const meetingIn = ({ claims }: ArticleAnnotations) => claims.find(({ predicate }) => predicate === 'CONSULT');
  expect(meetingIn(plain)?.id).toBe(meetingIn(said)?.id);
  expect(meetingIn(plain)).toMatchObject({ attributedTo: [], sources: 2 });
  expect(meetingIn(plain)).not.toHaveProperty('place');
  const again = meetingIn(await annotate(said.article.id));
  expect(again).toMatchObject({ attributedTo: [{ id: 'state_ken' }], place: { name: 'Nairobi' }, sources: 2 });
  expect(again?.evidence).toHaveLength(1);
});

test('HTML with tags, entities and spaces has its mentions on the cleaned words', async () => {
  const { sentences, claims } = await submit({
    html: `<p>&ldquo;<b>William&nbsp;Ruto</b> &amp;   Abiy&#32;Ahmed</p><article><p>Kenyan President <a href="/ruto?a=1&amp;b=2">William
      Ruto</a> met <i>Abiy Ahmed</i> &amp; thanked&nbsp;<em>Abiy Ahmed</em> &#x1F389; in Addis&shy; Ababa on Monday.</p></article>`,
  });
  const mentions = sentences.flatMap((sentence) => sentence.mentions.map((mention) => ({ ...mention, sentence })));
  expect(mentions.filter(({ surface }) => surface === 'Abiy Ahmed').length).toBeGreaterThanOrEqual(2);
  for (const { sentence, start, end, surface } of mentions) expect(sentence.text.slice(start, end)).toBe(surface);
  expect(claims.some(({ predicate }) => predicate === 'CONSULT')).toBe(true);
});

test('an article of thousands of sentences is answered at once', async () => {
  const dayOf = (index: number) => new Date(Date.UTC(2015, 0, 1 + index)).toUTCString().slice(5, 16);
  const sentence = (_: unknown, index: number) =>
    `Kenyan President William Ruto met Abiy Ahmed in Nairobi on ${dayOf(index)}.`;
  const { article, sentences } = await submit({ text: Array.from({ length: 2000 }, sentence).join('\n\n') });
  expect(sentences).toHaveLength(2000);
  const started = performance.now();
  await annotate(article.id);
  expect(performance.now() - started).toBeLessThan(5000);
}, 60_000);

test('what is not there is 404, what is not read yet is 409', async () => {
  const absent = await service.client.call('GET', `/v1/articles/art_${'0'.repeat(32)}/annotations`);
  expect(absent.status).toBe(404);
  await service.worker.stop();
  const { body } = await service.client.post({ text: 'Kenya said on Monday that it would wait for the worker.' });
  const { status, body: problem } = await service.client.call('GET', `/v1/articles/${body.id}/annotations`);
  expect([status, problem.detail]).toEqual([409, expect.stringContaining('queued')]);
});
