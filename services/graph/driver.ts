import { auth, type Driver, driver } from 'neo4j-driver';

export type GraphOptions = { uri: string; user: string; password: string };

/**
 * Opens the graph. Nothing is connected yet: the first query does that, and a server that goes away and comes
 * back is survived. Integers come back as `bigint`, so that none loses digits. The caller closes the driver.
 */
export const openGraph = ({ uri, user, password }: GraphOptions): Driver =>
  driver(uri, auth.basic(user, password), {
    useBigInt: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    // A connection that slept through a restart of the server is found out before a query is lost on it.
    connectionLivenessCheckTimeout: 5_000,
    maxTransactionRetryTime: 15_000,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'newsgraph',
  });

/**
 * Resolves when Neo4j answers a query, and throws the driver's error when it does not. A connection alone would say too little: after
 * its disk was full, Neo4j greets whoever comes and refuses every transaction.
 */
export async function verifyGraph(graph: Driver): Promise<void> {
  const session = graph.session({ defaultAccessMode: 'READ' });
  try {
    await session.run('RETURN 1');
  } finally {
    await session.close();
  }
}
