import type { Driver, ManagedTransaction } from 'neo4j-driver';

const TIME_OUT_MS = 30_000;

/** Answers one question in one read transaction of at most `timeout` milliseconds; nothing in it can write. */
export async function readTransaction<Result>(
  graph: Driver,
  work: (transaction: ManagedTransaction) => Promise<Result>,
  timeout = TIME_OUT_MS,
): Promise<Result> {
  const session = graph.session({ defaultAccessMode: 'READ' });
  try {
    return await session.executeRead(work, { timeout });
  } finally {
    await session.close();
  }
}
