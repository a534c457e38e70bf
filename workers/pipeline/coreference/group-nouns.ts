import type { Discourse } from './discourse.ts';

/** A person without an office may be meant by any noun; one with another office is not. */
export function mayBeCalled({ profiles, lexicon }: Discourse, chain: string, noun: string): boolean {
  const profile = profiles.of(chain);
  if (noun === 'woman' || noun === 'sister') return profile?.gender === 'female';
  if (noun === 'man' || noun === 'brother') return profile?.gender === 'male' || profile?.gender === undefined;
  const kinds = lexicon.roles.get(noun);
  const roles = profile?.roles ?? [];
  if (noun === 'two' || noun === 'pair' || noun === 'three' || noun === 'trio') return true;
  if (!noun.includes(' ') && (kinds === undefined || roles.length === 0)) return true;
  return roles.some(({ role }) => role.endsWith(noun) || kinds?.includes(role) === true);
}
