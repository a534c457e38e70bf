import { dependents } from '../grammar/sentence-tree.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { longestPhrase } from '../phrase-index.ts';
import type { BodyChains } from './body-chains.ts';
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './sentence-view.ts';

/** "Its foreign ministry", "the country's supreme court": a body whose state only another word tells. */
export class OwnedBodies {
  private readonly discourse: Discourse;
  private readonly bodies: BodyChains;
  private readonly phrases: PhraseIndex<true>;

  constructor(discourse: Discourse, bodies: BodyChains, phrases: PhraseIndex<true>) {
    this.discourse = discourse;
    this.bodies = bodies;
    this.phrases = phrases;
  }

  read(view: SentenceView, at: number): void {
    const phrase = view.isHeading ? undefined : longestPhrase(view.tokens, at, this.phrases);
    if (phrase === undefined || view.mentions.some(({ from, to }) => from < phrase.to && to > at)) return;
    for (let head = at; head < phrase.to; head += 1) {
      const said = dependents(view.tree, head, 'nmod:poss');
      // Where the parser errs, a pronoun right before the words still owns them.
      const places = said.length > 0 || view.tokens[at - 1]?.tag !== 'PRP$' ? said : [at - 1];
      const owners = places.flatMap((owner) => view.byHead.get(owner) ?? []);
      const [owner] = owners.filter(({ type, form }) => type === 'State' && (form === 'pronoun' || form === 'nominal'));
      const state = this.discourse.states.get(owner?.iso3 ?? '');
      if (owners.length !== 1 || state === undefined) continue;
      const words = view.tokens.slice(at, phrase.to).map(({ text }) => text);
      const { name, chain } = this.bodies.ofState(words, state);
      this.discourse.add(view, at, phrase.to, [
        { type: 'Organization', form: 'name', name, iso3: state.iso3, rule: 'body-of-owner', chain },
      ]);
      return;
    }
  }
}
