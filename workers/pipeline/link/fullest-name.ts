import type { EntityType } from '../../../schema/predicates.ts';

const isShouted = (name: string): boolean => name === name.toUpperCase() && name.length > 6;

/** "KISHIDA FUMIO" is written as a name is; acronyms stay as they are. */
const calm = (name: string): string =>
  isShouted(name)
    ? name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : name;

/** The name with most words, then letters; the first seen among equals. People's middle initials do not count as words. */
export function fullestName(names: readonly string[], type: EntityType): string {
  const size = (name: string): number => {
    const words = name.split(/[\s-]+/).filter((word) => type !== 'Person' || word.replace('.', '').length > 1);
    return (isShouted(name) ? 0 : 10_000) + words.length * 100 + Math.min(name.length, 99);
  };
  let best = names[0] ?? '';
  for (const name of names) if (size(name) > size(best)) best = name;
  return calm(best);
}
