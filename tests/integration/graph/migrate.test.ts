import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { MigrationError } from '../../../services/graph/graph-errors.ts';
import { migrate } from '../../../services/graph/migrate.ts';
import { loadMigrations, type Migration } from '../../../services/graph/migration-files.ts';
import { askGraph } from './ask-graph.ts';
import { openTestGraph } from './open-test-graph.ts';

jest.setTimeout(120_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  await graph.executeQuery('MATCH (m:SchemaMigration) DELETE m');
});
afterAll(async () => {
  await graph.executeQuery('MATCH (m:SchemaMigration) DELETE m');
  await migrate(graph);
  await graph.close();
});

const ask = (query: string) => askGraph(graph, query);
const recorded = () => ask('MATCH (m:SchemaMigration) WHERE m.version > 0 RETURN m.version, m.name ORDER BY m.version');

/** As on the first start: not even the constraint on the record of the migrations is there. */
async function dropSchema(): Promise<void> {
  for (const [name] of await ask('SHOW CONSTRAINTS YIELD name')) await graph.executeQuery(`DROP CONSTRAINT ${name}`);
  const indexes = await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
  for (const [name] of indexes) await graph.executeQuery(`DROP INDEX ${name}`);
}

const extra: Migration = {
  version: 9999,
  name: 'for-a-test',
  checksum: 'x',
  statements: ['CREATE INDEX for_a_test IF NOT EXISTS FOR (n:Entity) ON (n.forATest)'],
};

describe('migrating', () => {
  test('an empty database by several processes at once runs each migration once', async () => {
    await dropSchema();
    const counts = await Promise.all(Array.from({ length: 4 }, () => migrate(graph)));
    const migrations = await loadMigrations();
    expect(counts.sort()).toEqual([0, 0, 0, migrations.length]);
    expect(await recorded()).toEqual(migrations.map(({ version, name }) => [version, name]));
    expect(await migrate(graph)).toBe(0);
  });

  test('makes every index, and all are ready', async () => {
    await migrate(graph);
    const states = await ask('SHOW INDEXES YIELD name, state, type WHERE type <> "LOOKUP" RETURN name, state');
    expect(states.filter(([, state]) => state !== 'ONLINE')).toEqual([]);
    const names = states.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['article_id', 'consult_claim_id', 'entity_names', 'sentence_text']));
  });

  test('goes on where an earlier release stopped, and back is an error', async () => {
    await migrate(graph);
    const newer = [...(await loadMigrations()), extra];
    expect(await migrate(graph, newer)).toBe(1);
    await expect(migrate(graph)).rejects.toThrow(MigrationError);
    await expect(migrate(graph)).rejects.toThrow('does not know');
    await graph.executeQuery('DROP INDEX for_a_test');
  });

  test('refuses one that was changed after it ran', async () => {
    await migrate(graph);
    const changed = (await loadMigrations()).map((migration) => ({ ...migration, checksum: 'changed' }));
    await expect(migrate(graph, changed)).rejects.toThrow('was changed after it ran');
  });

  test('that fails records nothing, and the next run takes it up again', async () => {
    const broken = { ...extra, statements: [...extra.statements, 'CREATE NONSENSE'] };
    const migrations = await loadMigrations();
    await expect(migrate(graph, [...migrations, broken])).rejects.toThrow(/NONSENSE/);
    expect(await migrate(graph, [...migrations, extra])).toBe(migrations.length + 1);
    await graph.executeQuery('DROP INDEX for_a_test');
  });
});
