import { dependents } from '../grammar/sentence-tree.ts';
import { type Discourse, standIn } from './discourse.ts';
import { isDescription, nounPhraseAt } from './noun-phrase.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** "His sister" and "the sister of Kim", once the article has said who that is. */
export class KinNominals {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  read(view: SentenceView, at: number): void {
    const word = view.tokens[at]?.lower ?? '';
    if (view.tokens[at]?.classes.has('kinship') !== true || view.byHead.has(at)) return;
    const owner = this.ownerOf(view, at);
    if (owner === undefined) return;
    const phrase = nounPhraseAt(view, at);
    const named = this.namedRelative(view, at);
    if (named !== undefined) {
      if (named.chain !== owner.chain) this.discourse.profiles.relate(named, word, owner.chain);
      return;
    }
    if (isDescription(view, phrase)) return;
    const relative = this.relative(word, owner.chain);
    if (relative === undefined) return;
    this.discourse.add(view, phrase.from, at + 1, [standIn(relative, 'nominal', 'nominal-kin')]);
  }

  private ownerOf(view: SentenceView, at: number): Resolved | undefined {
    const owners = dependents(view.tree, at, 'nmod').flatMap((child) => view.byHead.get(child) ?? []);
    const people = owners.filter(({ type }) => type === 'Person');
    return people.length === 1 ? people[0] : undefined;
  }

  /** The name beside the noun: "his sister, Kim Yo Jong", "his son Eduardo", "Kim Yo Jong, his sister". */
  private namedRelative(view: SentenceView, at: number): Resolved | undefined {
    const { relation, head = -1 } = view.tokens[at] ?? {};
    const beside = dependents(view.tree, at, 'appos', 'flat', 'compound');
    const isPredicate = dependents(view.tree, at, 'cop').length > 0;
    const places = [
      ...beside,
      ...(relation === 'appos' || relation === 'compound' ? [head] : []),
      ...(isPredicate ? dependents(view.tree, at, 'nsubj') : []),
    ];
    const next = view.mentions.find(
      ({ from, form }) =>
        form === 'name' && (from === at + 1 || (from === at + 2 && view.tokens[at + 1]?.text === ',')),
    );
    const people = places.flatMap((place) => view.byHead.get(place) ?? []).filter(({ type }) => type === 'Person');
    return people[0] ?? (next?.type === 'Person' && next.from === at + 1 ? next : undefined);
  }

  private relative(word: string, of: string): Resolved | undefined {
    const { lexicon, profiles } = this.discourse;
    const gender = lexicon.kinGenders.get(word);
    const direct = profiles.relativesOf(of).filter((known) => known.word === word);
    // Whose son somebody is, that one is the father.
    const turned = (profiles.of(of)?.kin ?? []).filter(
      (known) => lexicon.inverseKin.get(known.word)?.has(word) === true,
    );
    const people = new Set([
      ...direct.map(({ profile }) => profile),
      ...turned.flatMap((known) => profiles.of(known.of) ?? []),
    ]);
    const fitting = [...people].filter(
      (profile) => profile.gender === undefined || gender === undefined || profile.gender === gender,
    );
    // A singular with several brothers on record means one of them, and nobody knows which.
    return fitting.length === 1 ? fitting[0]?.mention : undefined;
  }
}
