import { setTimeout as pause } from 'node:timers/promises';
import { PlatformFailure } from '../terminal/failure.mjs';

const unauthorized = 'Neo.ClientError.Security.Unauthorized';
const rateLimited = 'Neo.ClientError.Security.AuthenticationRateLimit';
const rateLimitMilliseconds = 5500;

/** The account Neo4j is born with. */
export const neo4jUser = 'neo4j';
const bornPassword = 'neo4j';

/**
 * Runs one statement with a connection of its own.
 * @param {string} uri
 * @param {string} password
 * @param {{ database: string, text: string, parameters?: Record<string, string> }} statement
 * @returns {Promise<string>} `done`, or the code of Neo4j's refusal
 */
async function attempt(uri, password, { database, text, parameters }) {
  // Imported late: the packages may have been installed a moment ago by this very program.
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(uri, neo4j.auth.basic(neo4jUser, password), {
    maxTransactionRetryTime: 0,
    connectionTimeout: 5000,
    userAgent: 'newsgraph-platform',
  });
  const session = driver.session({ database });
  try {
    await session.run(text, parameters);
    return 'done';
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code ?? 'unknown';
  } finally {
    await session.close();
    await driver.close();
  }
}

/**
 * Whether the server answers a query with this password, giving it that password when it is new.
 * A first start killed before the change left the born password behind, so both are tried.
 * @param {string} uri
 * @param {string} password
 * @returns {Promise<boolean>} false while the server is still coming up
 */
export async function neo4jAnswers(uri, password) {
  const asked = await attempt(uri, password, { database: 'neo4j', text: 'RETURN 1' });
  if (asked === 'done') return true;
  if (asked === rateLimited) await pause(rateLimitMilliseconds);
  if (asked !== unauthorized) return false;
  const changed = await attempt(uri, bornPassword, {
    database: 'system',
    text: 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
    parameters: { old: bornPassword, new: password },
  });
  if (changed === unauthorized) throw new PlatformFailure(`${uri} ${refused}`);
  return false;
}

const refused = `takes neither the kept password nor that of a new Neo4j: the password file was lost or replaced.
Put the old neo4j-password file back into the data folder, or move the folder neo4j away to begin with an empty graph.`;
