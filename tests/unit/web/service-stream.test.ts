import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ServiceStream, type StreamState } from '../../../web/api/service-stream.ts';
import { waitUntil } from '../../support/wait-until.ts';

const TIMES = { silent: 700, reconnect: 50, refused: 100 };

let server: Server;
let port = 0;
let answer: (response: ServerResponse, key: string | undefined) => void;
let streams: ServiceStream[];

const listen = async (at: number): Promise<void> => {
  server = createServer((request, response) => answer(response, request.headers.authorization));
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
};
const kill = async (): Promise<void> => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
};
const tell = (response: ServerResponse, count: number): void => {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`event: status\ndata: {"count":${count}}\n\n`);
};
/** Tells something every few milliseconds, as the service does every second. */
const tellOn = (response: ServerResponse): void => {
  let count = 0;
  const timer = setInterval(() => tell(response, ++count), 20);
  response.on('close', () => clearInterval(timer));
};

function open(authorize: () => Record<string, string> = () => ({})) {
  const unknown: number[] = [];
  const onUnknownKey = (): void => void unknown.push(1);
  const stream = new ServiceStream(`http://127.0.0.1:${port}/v1/events`, { authorize, onUnknownKey, times: TIMES });
  streams.push(stream);
  const states: StreamState[] = [];
  const heard: { count: number }[] = [];
  stream.onState(() => states.push(stream.state()));
  stream.on<{ count: number }>('status', (data) => heard.push(data));
  const reach = (state: StreamState) =>
    waitUntil(async () => stream.state() === state, `the stream to be ${state}`, 5000);
  return { stream, states, heard, unknown, reach };
}

beforeEach(async () => {
  streams = [];
  answer = tellOn;
  await listen(0);
});
afterEach(async () => {
  for (const stream of streams) stream.close();
  await kill();
});

test('what is told is heard, parsed', async () => {
  const { heard, reach, stream } = open();
  expect(stream.state()).toBe('connecting');
  await reach('open');
  expect(heard[0]).toEqual({ count: 1 });
});

test('a service that is killed is away, and is heard again once it is back', async () => {
  const { states, reach, heard } = open();
  await reach('open');
  await kill();
  await reach('away');
  await listen(port);
  await reach('open');
  expect(states).toEqual(['open', 'away', 'open']);
  expect(heard.length).toBeGreaterThan(1);
});

test('a service that was never there is away', async () => {
  await kill();
  const { reach, states } = open();
  await reach('away');
  await listen(port);
  await reach('open');
  expect(states).toEqual(['away', 'open']);
});

test('a stream that falls silent is away, also while its connection stands', async () => {
  answer = (response) => tell(response, 1);
  const { reach } = open();
  await reach('open');
  await reach('away');
  answer = tellOn;
  await reach('open');
});

test('a connection that is taken and never answered is away', async () => {
  answer = () => undefined;
  await open().reach('away');
});

test('a service that breaks is away, not refusing', async () => {
  answer = (response) => response.writeHead(503).end();
  await open().reach('away');
});

test('a refused key is asked for, and the right one opens the stream', async () => {
  answer = (response, key) => (key === 'Bearer right' ? tellOn(response) : response.writeHead(401).end());
  let key = 'wrong';
  const { reach, unknown } = open(() => ({ authorization: `Bearer ${key}` }));
  await reach('refused');
  expect(unknown.length).toBeGreaterThan(0);
  key = 'right';
  await reach('open');
});

test('a key that may not read is refused and not asked for again', async () => {
  answer = (response) => response.writeHead(403).end();
  const { reach, unknown } = open();
  await reach('refused');
  expect(unknown).toEqual([]);
});

test('events that nobody listens to any more are not parsed', async () => {
  answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: status\ndata: {"count":1}\n\nevent: article\ndata: no JSON\n\n');
  };
  const { stream, reach } = open();
  stream.on('article', () => undefined)();
  await reach('open');
});

test('who is closed hears nothing and opens nothing', async () => {
  const { stream, heard, reach } = open();
  await reach('open');
  stream.close();
  const before = heard.length;
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(heard.length).toBe(before);
});
