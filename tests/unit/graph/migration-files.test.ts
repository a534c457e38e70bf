import { describe, expect, test } from '@jest/globals';
import { PREDICATES } from '../../../schema/predicates.ts';
import { MigrationError } from '../../../services/graph/graph-errors.ts';
import { pendingMigrations } from '../../../services/graph/migrate.ts';
import { loadMigrations, type Migration, parseMigration } from '../../../services/graph/migration-files.ts';

describe('a migration file', () => {
  test('is cut into statements at semicolons that end a line, without its comments', () => {
    const text = '// Why.\nCREATE INDEX a IF NOT EXISTS\nFOR (n:A) ON (n.x);\n\n// And; again;\nCREATE INDEX b;\n';
    expect(parseMigration('0002-two-indexes.cypher', text)).toMatchObject({
      version: 2,
      name: 'two-indexes',
      statements: ['CREATE INDEX a IF NOT EXISTS\nFOR (n:A) ON (n.x)', 'CREATE INDEX b'],
    });
  });

  test('has one checksum on every system', () => {
    const checksum = (text: string): string => parseMigration('0001-a.cypher', text).checksum;
    expect(checksum('RETURN 1;\r\n')).toBe(checksum('RETURN 1;\n'));
    expect(checksum('RETURN 1;\n')).not.toBe(checksum('RETURN 2;\n'));
  });

  test.each(['1-a.cypher', '0001_a.cypher', '0001-A.cypher'])('must not be called %s', (name) => {
    expect(() => parseMigration(name, '')).toThrow(MigrationError);
  });
});

describe('the migrations of this release', () => {
  test('are numbered without a gap and may all be repeated', async () => {
    const migrations = await loadMigrations();
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    for (const statement of migrations.flatMap(({ statements }) => statements)) {
      expect(statement).toMatch(/IF NOT EXISTS|IF EXISTS/);
    }
  });

  test('make direct edges of every predicate unique by claim', async () => {
    const text = (await loadMigrations()).flatMap(({ statements }) => statements).join('\n');
    for (const predicate of PREDICATES)
      expect(text).toContain(`FOR ()-[r:${predicate}]-() REQUIRE r.claimId IS UNIQUE`);
  });
});

describe('the migrations to run', () => {
  const migration = (version: number): Migration => ({
    version,
    name: 'm',
    checksum: `sum ${version}`,
    statements: [],
  });
  const [first, second] = [migration(1), migration(2)];

  test('are those that the graph has not seen', () => {
    expect(pendingMigrations([first, second], [])).toEqual([first, second]);
    expect(pendingMigrations([first, second], [first])).toEqual([second]);
    expect(pendingMigrations([first, second], [first, second])).toEqual([]);
  });

  test('are none when one was changed after it ran', () => {
    expect(() => pendingMigrations([first], [{ ...first, checksum: 'other' }])).toThrow(/was changed after it ran/);
  });

  test('are none when the graph is ahead of this release', () => {
    expect(() => pendingMigrations([first], [first, second])).toThrow(/does not know/);
  });
});
