import type { Driver, Transaction } from 'neo4j-driver';
import { isGraphConflict, isRetryableGraphError, MigrationError } from './graph-errors.ts';
import { loadMigrations, type Migration } from './migration-files.ts';

type AppliedMigration = { version: number; name: string; checksum: string };

// Building an index over a large graph takes its time; a server-wide limit on transactions must not cut it short.
const TIME_OUT_MS = 30 * 60_000;
const ATTEMPTS = 20;

const VERSION_IS_UNIQUE =
  'CREATE CONSTRAINT schema_migration_version IF NOT EXISTS FOR (m:SchemaMigration) REQUIRE m.version IS UNIQUE';
// Version 0 is no migration: its node is what API and workers that start together queue for.
const TAKE_TURN = "MERGE (turn:SchemaMigration {version: 0}) SET turn.name = 'turn'";
const FIND_APPLIED =
  'MATCH (m:SchemaMigration) WHERE m.version > 0 RETURN m.version AS version, m.name AS name, m.checksum AS checksum';
const RECORD = 'CREATE (m:SchemaMigration) SET m = $migration, m.version = toInteger($migration.version)';

/** Schema statements refuse to share a transaction with data, so that each runs by itself. */
async function runSchemaStatement(graph: Driver, text: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const session = graph.session();
    try {
      await session.run(text, {}, { timeout: TIME_OUT_MS });
      return;
    } catch (error) {
      // Two processes that create one constraint at the same moment: the second finds it the next time.
      const raced =
        isGraphConflict(error) || /AlreadyExists|ConstraintWithName/.test((error as { code?: string }).code ?? '');
      if (attempt === ATTEMPTS || !(raced || isRetryableGraphError(error))) throw error;
    } finally {
      await session.close();
    }
  }
}

/** The migrations still to be run. Throws `MigrationError` when the graph has seen others than these. */
export function pendingMigrations(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const { version, name, checksum } of applied) {
    const migration = known.get(version);
    if (!migration) {
      throw new MigrationError(
        `The graph has migration ${version} (${name}), which this release does not know. Run a newer one.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${version} (${name}) was changed after it ran. Restore it and add a new one instead.`,
      );
    }
  }
  const done = new Set(applied.map(({ version }) => version));
  return migrations.filter(({ version }) => !done.has(version));
}

async function findApplied(transaction: Transaction): Promise<AppliedMigration[]> {
  const { records } = await transaction.run<{ version: bigint; name: string; checksum: string }>(FIND_APPLIED);
  return records.map((record) => ({ ...record.toObject(), version: Number(record.get('version')) }));
}

async function applyPending(
  graph: Driver,
  transaction: Transaction,
  migrations: readonly Migration[],
): Promise<number> {
  await transaction.run(TAKE_TURN);
  const pending = pendingMigrations(migrations, await findApplied(transaction));
  for (const { statements, ...migration } of pending) {
    for (const statement of statements) await runSchemaStatement(graph, statement);
    await transaction.run(RECORD, { migration: { ...migration, appliedAt: new Date().toISOString() } });
  }
  if (pending.length > 0) await runSchemaStatement(graph, 'CALL db.awaitIndexes(1800)');
  return pending.length;
}

/**
 * Brings constraints and indexes up to date and resolves to the number of migrations that ran. Any number of
 * processes may call it at once. A run cut short is taken up again, because every statement may be repeated.
 */
export async function migrate(graph: Driver, migrations?: readonly Migration[]): Promise<number> {
  const wanted = migrations ?? (await loadMigrations());
  await runSchemaStatement(graph, VERSION_IS_UNIQUE);
  const session = graph.session();
  const transaction = session.beginTransaction({ timeout: TIME_OUT_MS });
  try {
    const count = await applyPending(graph, transaction, wanted);
    await transaction.commit();
    return count;
  } finally {
    await session.close();
  }
}
