import { dependents } from '../grammar/sentence-tree.ts';
import { type Discourse, standIn } from './discourse.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

const NOUNS = new Set(['administration', 'government', 'cabinet', 'presidency']);

/** "The Milei government", "the Trump administration": whoever leads it acts. */
export class Administrations {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  read(view: SentenceView, at: number): void {
    if (!NOUNS.has(view.tokens[at]?.lower ?? '') || view.byHead.has(at) || view.isHeading) return;
    const phrase = nounPhraseAt(view, at);
    const leaders = dependents(view.tree, at, 'compound').flatMap((child) => view.byHead.get(child) ?? []);
    const [leader] = leaders;
    if (phrase.article !== 'the' || leaders.length !== 1 || leader?.type !== 'Person' || leader.to !== at) return;
    this.discourse.add(view, phrase.from, phrase.to, [standIn(leader, 'nominal', 'nominal-administration')]);
  }
}
