import type { Driver, ManagedTransaction } from 'neo4j-driver';

const TIME_OUT_MS = 30_000;

/** Answers one question in one read transaction; nothing in it can write. */
export async function readTransaction<Result>(
  graph: Driver,
  work: (transaction: ManagedTransaction) => Promise<Result>,
): Promise<Result> {
  const session = graph.session({ defaultAccessMode: 'READ' });
  try {
    return await session.executeRead(work, { timeout: TIME_OUT_MS });
  } finally {
    await session.close();
  }
}
