import type { Title } from '../annotate/titles.ts';
import type { Document, Mention } from '../document.ts';
import type { NameUse } from './known-person.ts';
import { generation } from './person-names.ts';
import { genderOfRole } from './title-gender.ts';

const titleBefore = (titles: readonly Title[], from: number): Title | undefined =>
  titles.find(({ to, addresses }) => to === from && addresses);

/** Words that tell a father from his son: "the elder Bush". */
const ELDER: Readonly<Record<string, string>> = { elder: 'sr', older: 'sr', senior: 'sr', younger: 'jr', junior: 'jr' };

/** What the words around a name say of how it is used. */
export function useOfName(document: Document, mention: Pick<Mention, 'sentence' | 'from' | 'name'>): NameUse {
  const tokens = document.tokens[mention.sentence] ?? [];
  const titles = document.titles[mention.sentence] ?? [];
  // "Prince Faisal" is one name, of which the title is a part.
  const title =
    titleBefore(titles, mention.from) ?? titles.find(({ from, addresses }) => from === mention.from && addresses);
  const gender = title === undefined ? undefined : genderOfRole(title.role);
  const born = generation(mention.name) || (ELDER[tokens[mention.from - 1]?.lower ?? ''] ?? '');
  return {
    isTitled: title !== undefined,
    sentence: mention.sentence,
    ...(gender === undefined ? {} : { gender }),
    ...(born === '' ? {} : { generation: born }),
  };
}
