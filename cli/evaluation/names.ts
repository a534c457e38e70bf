import type { GoldEntity } from './gold.ts';

/** Folds what may differ between two spellings of one name: accents, case, hyphens, full stops, a leading article. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[-\s]+/g, ' ')
    .replaceAll('.', '')
    .trim();
}

/** Two names, or two absences of one, say the same. */
export function sameName(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return left === right;
  return foldName(left) === foldName(right);
}

/** From any folded spelling of a gold entity to its name. */
export type NameTable = ReadonlyMap<string, string>;

export function tableOfNames(entities: readonly GoldEntity[]): NameTable {
  const table = new Map<string, string>();
  for (const entity of entities) {
    for (const alias of entity.aka ?? []) table.set(foldName(alias), entity.name);
  }
  // Names come last: an entity's own name must not be lost to another one's alias.
  for (const entity of entities) table.set(foldName(entity.name), entity.name);
  return table;
}

/** The gold name that is meant, or the name as it stands when the gold has none such. */
export function goldName(table: NameTable, name: string): string {
  return table.get(foldName(name)) ?? name;
}
