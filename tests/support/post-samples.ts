import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from './client.ts';

/** Posts the articles of `samples/` with their metadata and waits until all are in the graph. */
export async function postSamples(client: Client): Promise<void> {
  const names = readdirSync('samples').filter((file) => file.endsWith('.json'));
  const receipts = await Promise.all(
    names.map((name) => {
      const metadata = JSON.parse(readFileSync(`samples/${name}`, 'utf8'));
      return client.post({ ...metadata, text: readFileSync(`samples/${name.replace('.json', '.txt')}`, 'utf8') });
    }),
  );
  for (const { body } of receipts) await client.settle(body.id);
}
