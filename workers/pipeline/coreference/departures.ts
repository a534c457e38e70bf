import type { Discourse } from './discourse.ts';
import type { SentenceView } from './sentence-view.ts';

/** Words before an office by which it is held no longer. */
export const FORMER =
  /^(?:former|ex|late|ousted|deposed|then|fallen|toppled|overthrown|impeached|removed|dismissed|disgraced|onetime)$/;

/** Who leaves office in the course of an article: from there on "the former president" is the one it called president. */
export class Departures {
  private readonly discourse: Discourse;
  private leavers: ReadonlyMap<string, number> | undefined;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  hasLeft(chain: string, by: number): boolean {
    this.leavers ??= this.find();
    return (this.leavers.get(chain) ?? Number.POSITIVE_INFINITY) <= by;
  }

  private find(): Map<string, number> {
    const leavers = new Map<string, number>();
    for (const view of this.discourse.views) {
      if (!this.tellsOfLeaving(view)) continue;
      const people = view.mentions.filter(({ type, form }) => type === 'Person' && form === 'name');
      for (const { chain } of people) if (!leavers.has(chain)) leavers.set(chain, view.index);
    }
    return leavers;
  }

  private tellsOfLeaving({ tokens }: SentenceView): boolean {
    const { nounKinds } = this.discourse.lexicon;
    return tokens.some(
      ({ lemma }, at) =>
        nounKinds.get(lemma.toLowerCase())?.has('leaving') === true ||
        (lemma === 'step' && /^(?:down|aside)$/.test(tokens[at + 1]?.lower ?? '')),
    );
  }
}
