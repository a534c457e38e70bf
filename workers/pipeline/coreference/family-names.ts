import { nameKey } from '../../../schema/identity.ts';
import type { Mention } from '../document.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import type { Profiles } from './profiles.ts';
import { foldSpelling } from './spelling.ts';

/** Small words that open a surname: "von der Leyen", "al-Hakimi". */
const PARTICLE = /^(?:al|el|von|van|der|den|de|del|della|di|da|dos|la|le|mac|st)$/i;
/** Names of these patterns tell whose child somebody is, and no wife or brother shares the last word. */
const PATRONYMIC = /\b(?:bin|ibn|bint|ould|binti)\b/i;
const GENERATION = /^(?:jr|sr|ii|iii)\.?$/i;

/** Surnames of which women bear another form. */
const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/([oe]v)$/, '$1a'],
  [/sky$/, 'skaya'],
  [/ski$/, 'ska'],
];
const MASCULINE: readonly (readonly [RegExp, string])[] = [
  [/([oe]v)a$/, '$1'],
  [/skaya$/, 'sky'],
  [/ska$/, 'ski'],
];

const replaced = (word: string, rules: readonly (readonly [RegExp, string])[]): string => {
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
};

/** The surname of a full name as another member of the family bears it. */
function surnameOf(words: readonly string[], isWoman: boolean): string {
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from -= 1;
  const surname = words.slice(from).join(' ');
  return isWoman ? replaced(surname, FEMININE) : replaced(surname, MASCULINE);
}

/** The longest name by which the article calls the person of each chain. */
function longestNames(mentions: readonly Mention[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { type, form, chain = '', name } of mentions) {
    if (type !== 'Person' || form !== 'name') continue;
    if (name.split(' ').length > (names.get(chain)?.split(' ').length ?? 0)) names.set(chain, name);
  }
  return names;
}

/**
 * Gives the near relatives whom an article calls by the given name alone their family's name: "his wife, Anahit" of Davit
 * Galstyan is Anahit Galstyan. Where people are called by their given names, the last word is no family's.
 */
export function withFamilyNames(
  mentions: readonly Mention[],
  profiles: Profiles,
  { customs, nearKin, kinGenders }: CoreferenceLexicon,
): readonly Mention[] {
  const names = longestNames(mentions);
  const full = new Map<string, string>();
  for (const [chain, name] of names) {
    if (/[\s.]/.test(name)) continue;
    const profile = profiles.of(chain);
    const near = profile?.kin.find(({ word, of }) => nearKin.has(word) && / /.test(names.get(of) ?? ''));
    const family = names.get(near?.of ?? '');
    if (near === undefined || family === undefined || PATRONYMIC.test(family)) continue;
    const words = family.split(' ').filter((word) => !GENERATION.test(word));
    const [first = ''] = words;
    if (words.length < 2 || customs.calledByGivenName.has(foldSpelling(nameKey(first)))) continue;
    const isTurned = customs.familyNamesFirst.has(foldSpelling(nameKey(first)));
    const isWoman = (kinGenders.get(near.word) ?? profile?.gender) === 'female';
    const surname = isTurned ? first : surnameOf(words, isWoman);
    if (nameKey(surname) !== nameKey(name)) full.set(chain, isTurned ? `${surname} ${name}` : `${name} ${surname}`);
  }
  if (full.size === 0) return mentions;
  return mentions.map((mention) => {
    const fullName = mention.form === 'name' ? full.get(mention.chain ?? '') : undefined;
    return fullName === undefined ? mention : { ...mention, fullName };
  });
}
