import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { readStores } from '../../support/stores.ts';

/** What our settings refuse even to those who get past the guard in front of Neo4j. */
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = readStores();
let requests = 0;
const canary = createServer((_, response) => {
  requests += 1;
  response.end('secret\n');
});
let driver: Driver;

beforeAll(async () => {
  driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await driver.close();
  canary.close();
});

test('no other machine is asked for anything', async () => {
  const { port } = canary.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    const query = `LOAD CSV FROM 'http://${host}:${port}/' AS line RETURN line`;
    await expect(driver.executeQuery(query)).rejects.toThrow(/blocked|Cannot load/i);
  }
  expect(requests).toBe(0);
});

test('no file is read', async () => {
  await expect(driver.executeQuery(`LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`)).rejects.toThrow(
    /not allowed|Cannot load/i,
  );
});

test('a query that eats the memory is stopped', async () => {
  const query = 'UNWIND range(1, 100000000) AS number WITH collect(toString(number)) AS numbers RETURN size(numbers)';
  // Not executeQuery: Neo4j calls this error transient, and the driver would try again for half a minute.
  const session = driver.session();
  await expect(session.run(query)).rejects.toThrow(/memory/i);
  await session.close();
}, 60_000);
