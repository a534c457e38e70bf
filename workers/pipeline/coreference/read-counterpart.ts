import { dependents } from '../grammar/sentence-tree.ts';
import type { Discourse } from './discourse.ts';
import { holdersOf, nounPhraseAt } from './noun-phrase.ts';
import { personsAt, type SentenceView } from './sentence-view.ts';

/** "Her Polish counterpart, Jan Wiśniewski": he is to Poland what she is to her own state. */
export class Counterparts {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  read(view: SentenceView, at: number): void {
    if (view.tokens[at]?.lower !== 'counterpart') return;
    const phrase = nounPhraseAt(view, at);
    const [owner] = phrase.owner === undefined ? [] : (view.byHead.get(phrase.owner) ?? []);
    const state = holdersOf(view, phrase).find(({ type }) => type === 'State');
    const after = dependents(view.tree, at, 'appos', 'flat').flatMap((child) => view.byHead.get(child) ?? []);
    const next = view.mentions.find(({ from, type }) => type === 'Person' && from > at && from <= at + 2);
    const [person] = [...personsAt(view, at), ...after, next].filter((mention) => mention?.type === 'Person');
    if (owner?.type !== 'Person' || person === undefined || state === undefined) return;
    const held = this.discourse.profiles
      .of(owner.chain)
      ?.roles.find(({ isFormer, role }) => !isFormer && role !== 'counterpart');
    if (held !== undefined) this.discourse.profiles.give(person, { role: held.role, of: state.chain, isFormer: false });
  }
}
