import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { type Gold, GoldSchema } from './gold.ts';

export type GoldFile = { readonly name: string; readonly gold: Gold };

function parseGold(path: string, content: string): Gold {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`);
  }
  if (Value.Check(GoldSchema, value)) return value;
  const reasons = Value.Errors(GoldSchema, value).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
  );
  throw new Error(`${path} is not a gold file: ${reasons.slice(0, 3).join('; ')}`);
}

/** Reads every gold file of a folder, sorted by name. Throws, naming the file, when one is not of the format. */
export async function loadGold(folder: string): Promise<GoldFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { name, gold: parseGold(path, await readFile(path, 'utf8')) };
    }),
  );
}
