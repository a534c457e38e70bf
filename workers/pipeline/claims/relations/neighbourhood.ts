import type { Document } from '../../document.ts';
import { include } from '../../grouping.ts';
import { type OfficeBook, servedBy } from './office-book.ts';

/** Which states and persons each sentence names, and where each person is named. */
export interface Neighbourhood {
  readonly known: ReadonlySet<string>;
  readonly states: ReadonlyMap<number, ReadonlySet<string>>;
  readonly persons: ReadonlyMap<number, ReadonlySet<string>>;
  readonly sentences: ReadonlyMap<string, ReadonlySet<number>>;
  /** The heading above each sentence: "And Turkey?" names the state that the lines under it are about. */
  readonly headings: readonly number[];
}

/** A person named in more sentences than these is known well enough by the first of them. */
const MOST_SENTENCES = 40;

/** A seat of government stands for its state here: "his palace in Mogadishu". */
export function buildNeighbourhood(document: Document, seats: ReadonlyMap<string, string>): Neighbourhood {
  const [states, persons] = [new Map<number, Set<string>>(), new Map<number, Set<string>>()];
  const sentences = new Map<string, Set<number>>();
  for (const { type, entity, sentence, name } of document.mentions) {
    if (entity === undefined) continue;
    const state = type === 'State' ? entity : type === 'Place' ? seats.get(name.toLowerCase()) : undefined;
    if (state !== undefined) include(states, sentence, state);
    if (type !== 'Person') continue;
    include(persons, sentence, entity);
    include(sentences, entity, sentence);
  }
  let heading = -1;
  const headings = document.sentences.map(({ kind, index }) => {
    if (kind === 'heading') heading = index;
    return heading;
  });
  const known = new Set(document.entities.filter(({ type }) => type === 'State').map(({ id }) => id));
  return { known, states, persons, sentences, headings };
}

/** The states of a sentence: those that it names, and those whose officers it names. */
function statesOf(sentence: number, person: string, around: Neighbourhood, book: OfficeBook): Set<string> {
  const { known, states, persons } = around;
  const all = new Set(states.get(sentence) ?? []);
  for (const other of persons.get(sentence) ?? []) {
    const served = other === person ? undefined : servedBy(book, [other])?.object;
    if (served !== undefined && known.has(served)) all.add(served);
  }
  return all;
}

/** In how many sentences with the person or beside one each state is named. */
export function statesAround(person: string, neighbourhood: Neighbourhood, book: OfficeBook): Map<string, number> {
  const own = [...(neighbourhood.sentences.get(person) ?? [])].slice(0, MOST_SENTENCES);
  const around = new Set(
    own.flatMap((sentence) => [sentence - 1, sentence, sentence + 1, neighbourhood.headings[sentence] ?? -1]),
  );
  const counts = new Map<string, number>();
  for (const sentence of around) {
    for (const state of statesOf(sentence, person, neighbourhood, book))
      counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
