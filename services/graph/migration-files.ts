import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { MigrationError } from './graph-errors.ts';

export type Migration = { version: number; name: string; checksum: string; statements: string[] };

const DIRECTORY = new URL('../../schema/migrations/', import.meta.url);
const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.cypher$/;

/** The statements of a migration; each ends with a semicolon at the end of a line, comments stand on lines of their own. */
const splitStatements = (text: string): string[] =>
  text
    .replace(/^[ \t]*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

export function parseMigration(fileName: string, content: string): Migration {
  const [, version, name] = FILE_NAME.exec(fileName) ?? [];
  if (!version || !name) throw new MigrationError(`${fileName} is not named like 0001-what-it-does.cypher.`);
  // Line ends are ironed out, so that a checkout on another system is not taken for a changed migration.
  const text = content.replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(text).digest('hex');
  return { version: Number(version), name, checksum, statements: splitStatements(text) };
}

/** Every migration of `schema/migrations`, in the order of their versions. */
export async function loadMigrations(directory: URL = DIRECTORY): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.cypher')).sort();
  return Promise.all(names.map(async (name) => parseMigration(name, await readFile(new URL(name, directory), 'utf8'))));
}
