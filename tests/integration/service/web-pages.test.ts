import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../schema/problem.ts';
import { type ServiceProcess, startApi } from '../../support/service.ts';

const KEYED = { API_KEYS: 'reader:read:reading-secret-0123' };

let api: ServiceProcess;
let url = '';

beforeAll(async () => {
  // With keys, because the page that asks for one has to come without.
  api = await startApi({ QUEUE_PREFIX: `test-pages-${process.pid}`, ...KEYED });
  url = api.ready.url ?? '';
});
afterAll(() => api.stop());

type RawAnswer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** fetch unpacks what it gets and chooses the Host by itself. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    request(url + path, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

const readPage = async (path = '/') => (await fetch(url + path)).text();

/** The assets that the page names: its script, its styles, its icon. */
async function listAssets(): Promise<string[]> {
  const names = [...(await readPage()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(2);
  return names;
}

describe('the page', () => {
  test.each(['/', '/submit', '/articles/art_0123', '/graph?q=kim', '/cypher'])('is at %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(body.toString()).toContain('<div id="root">');
  });

  test('has a nonce of its own with every answer, and its policy lets in nothing else', async () => {
    const answers = await Promise.all([ask('/'), ask('/')]);
    const nonces = answers.map(({ headers, body }) => {
      const policy = String(headers['content-security-policy']);
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(policy).toContain("default-src 'none'; script-src 'self'; ");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(body.toString()).toContain(`nonce="${nonce}"`);
      expect(body.toString()).not.toContain('CSP_NONCE');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test('names no other host and has no script or style in it', async () => {
    const page = await readPage();
    expect(page).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
    for (const name of await listAssets()) expect(name).toMatch(/^\/assets\/[\w.-]+$/);
  });

  test('answers HEAD without a body, and refuses what is not reading', async () => {
    const head = await ask('/graph', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-security-policy']).toContain('nonce-');
    const post = await ask('/graph', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('an asset', () => {
  test('may be kept for ever, and comes packed to those who can unpack it', async () => {
    for (const name of await listAssets()) {
      const plain = await ask(name);
      expect([name, plain.status]).toEqual([name, 200]);
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const brotli = await ask(name, { 'accept-encoding': 'gzip, deflate, br' });
      expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': plain.headers['content-type'] });
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      const gzip = await ask(name, { 'accept-encoding': 'gzip' });
      expect(gzip.headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: expect.stringMatching(/accept-encoding/i),
      });
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    }
  });

  test('answers HEAD, and is not sent again to those who have it', async () => {
    const [name = ''] = await listAssets();
    const head = await ask(name, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const again = await ask(name, { 'if-none-match': String(head.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each([
    '/assets/',
    '/assets/gone-0123.js',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/..%2findex.html',
    '/index.html',
  ])('%s is not there, as a problem', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
    expect((JSON.parse(body.toString()) as Problem).status).toBe(404);
  });
});

test('without keys the page is for this machine alone', async () => {
  const open = await startApi({ QUEUE_PREFIX: `test-pages-open-${process.pid}` });
  const keyed = url;
  url = open.ready.url ?? '';
  try {
    const [name = ''] = await listAssets();
    for (const path of ['/', '/graph', name]) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
      expect([path, (await ask(path, { host: 'evil.example' })).status]).toEqual([path, 403]);
    }
  } finally {
    url = keyed;
    await open.stop();
  }
});
