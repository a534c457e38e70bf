import type { EntitySummary } from '../../../schema/entity.ts';

/** As search does it: no case, no accents, a hyphen is a blank. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}\s.'’]+/gu, ' ')
    .trim();

const hasWords = (name: string, typed: readonly string[]): boolean => {
  const words = fold(name).split(' ');
  return typed.every((part) => words.some((word) => word.startsWith(part)));
};

/** The alias by which an entity was found, when its name would not have been. */
export function matchedAlias(
  { name, aliases }: Pick<EntitySummary, 'name' | 'aliases'>,
  typed: string,
): string | undefined {
  const parts = fold(typed)
    .split(' ')
    .filter((part) => part !== '');
  if (parts.length === 0 || hasWords(name, parts)) return undefined;
  return aliases.find((alias) => fold(alias) === fold(typed)) ?? aliases.find((alias) => hasWords(alias, parts));
}
