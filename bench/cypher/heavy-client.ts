import { type Asker, NDJSON_TYPE, postQuery } from './post-query.ts';

/** What a client that asks too much asks, and how many times at once. */
export type HeavyTask = { readonly asker: Asker; readonly query: string; readonly atOnce: number };

/** Asks again and again and throws the answers away, until the process is ended. */
async function ask({ asker, query }: HeavyTask): Promise<never> {
  for (;;) {
    const response = await postQuery(asker, { query }, NDJSON_TYPE);
    const reader = response.body?.getReader();
    while (reader && !(await reader.read()).done);
  }
}

const task = JSON.parse(process.argv[2] ?? '{}') as HeavyTask;
await Promise.all(Array.from({ length: task.atOnce }, () => ask(task)));
