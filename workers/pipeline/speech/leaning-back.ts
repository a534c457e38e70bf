import type { LinkedEntity } from '../document.ts';
import type { Saying } from './saying.ts';

/** So many sentences back "he said" and "the statement said" may look for whoever spoke. */
const LONGEST_SILENCE = 3;

/** Remembers who spoke last, for subjects that coreference has left open. */
export class LastSpeaker {
  private sources: readonly string[] = [];
  private sentence = -Infinity;
  private readonly people: ReadonlySet<string>;

  constructor(entities: readonly LinkedEntity[]) {
    this.people = new Set(entities.filter(({ type }) => type === 'Person').map(({ id }) => id));
  }

  /** The saying with its sources, where only the sentences before could tell them. */
  resolve(saying: Saying): Saying {
    if (saying.leansBack === undefined || saying.sentence - this.sentence > LONGEST_SILENCE) return saying;
    const isOne = this.sources.length === 1;
    const isPerson = this.people.has(this.sources[0] ?? '');
    // A statement may be a person's; "it" and "they" are no person.
    return isOne && isPerson === (saying.leansBack === 'person') ? { ...saying, sources: this.sources } : saying;
  }

  /** The first speaker of a sentence is the one whom the next sentence leans on. */
  hear({ sources, sentence }: Saying): void {
    if (sources.length === 0 || sentence === this.sentence) return;
    this.sources = sources;
    this.sentence = sentence;
  }
}
