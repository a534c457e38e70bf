import { nameKey } from '../../../schema/identity.ts';
import { dependent } from '../grammar/sentence-tree.ts';
import { rootOf } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { personAt } from './persons-in-sentence.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** How many sentences later the name may come. */
const REACH = 2;

const surnameOf = (name: string): string => nameKey(name).split(' ').at(-1) ?? '';

/**
 * "The junta freed the eldest son of President Lamin Sowe. Ebrima Sowe, 34, left for Togo": news tells first what somebody is
 * and then the name. It is meant where the next sentence is about somebody new who bears the family's name.
 */
export function relativeNamedNext(
  { views, profiles, lexicon }: Discourse,
  view: SentenceView,
  word: string,
  owner: Resolved,
): Resolved | undefined {
  if (view.isHeading || view.quoted[0] === true) return undefined;
  const gender = lexicon.kinGenders.get(word);
  for (const next of views.slice(view.index + 1, view.index + 1 + REACH)) {
    const subject = personAt(next, dependent(next.tree, rootOf(next), 'nsubj') ?? -1);
    if (subject === undefined) continue;
    const profile = profiles.of(subject.chain);
    const isNew = profile?.mention.sentence === next.index && profile.kin.length === 0;
    const isOfFamily = surnameOf(subject.name) === surnameOf(owner.name) && / /.test(subject.name);
    const known = profile?.gender;
    const fits = gender === undefined || known === undefined || known === gender;
    return isNew && isOfFamily && fits && subject.chain !== owner.chain ? subject : undefined;
  }
  return undefined;
}
