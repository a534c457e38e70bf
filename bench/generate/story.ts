import { type Cast, inventPerson, isMinor, type Person } from './people.ts';
import type { Random } from './random.ts';
import type { Country, Vocabulary } from './vocabulary.ts';

export type Letter = 'A' | 'B' | 'C';
/** Three countries and the people of one article; it remembers who has been introduced. */
export type Story = {
  country(letter: Letter): Country;
  /** Names somebody as a newspaper does: in full at first, by surname later. `role` is as in a slot, `headA` or `local`. */
  mention(role: string): string;
  lastName(role: string): string;
  /** What most of the article is about. */
  readonly topic: string;
};

/** Minor people belong to the country that they speak for. */
const HOME_OF_MINOR: Readonly<Record<string, Letter>> = { analyst: 'C', local: 'A', other: 'B' };

function pickCountries(vocabulary: Vocabulary, random: Random): Record<Letter, Country> {
  const A = random.pick(vocabulary.countries);
  const B = random.pick(vocabulary.countries.filter((country) => country !== A));
  const C = random.pick(vocabulary.countries.filter((country) => country !== A && country !== B));
  return { A, B, C };
}

/** "former Kenyan President", "Kenyan Trade Minister". */
function introduce({ title, adjective }: Person): string {
  const [, former = '', office = title] = /^(former )(.+)$/.exec(title) ?? [];
  return `${former}${adjective} ${office}`;
}

export function createStory(vocabulary: Vocabulary, cast: Cast, random: Random): Story {
  const countries = pickCountries(vocabulary, random);
  const people = new Map<string, Person>();
  const introduced = new Set<Person>();

  function find(role: string): Person {
    const existing = people.get(role);
    if (existing) return existing;
    const letter = (HOME_OF_MINOR[role] ?? role.at(-1)) as Letter;
    const person = isMinor(role)
      ? inventPerson(countries[letter], vocabulary, random)
      : cast(countries[letter], role.slice(0, -1));
    people.set(role, person);
    return person;
  }
  return {
    topic: random.pick(vocabulary.phrases.topic ?? []),
    country: (letter) => countries[letter],
    lastName: (role) => find(role).last,
    mention(role) {
      const person = find(role);
      if (introduced.has(person)) {
        const titled = /^(President|Prime Minister)$/.test(person.title) && random.fraction() < 0.3;
        return titled ? `${person.title} ${person.last}` : person.last;
      }
      introduced.add(person);
      return person.title === '' ? person.full : `${introduce(person)} ${person.full}`;
    },
  };
}
