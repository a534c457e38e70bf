import { dependent, dependents } from '../grammar/sentence-tree.ts';
import { clauseOf, coarguments, rootOf, subjectsAbove, withConjuncts } from './clauses.ts';
import { type Discourse, standIn } from './discourse.ts';
import type { Gender } from './known-person.ts';
import {
  inOpeningClause,
  isDescribedBy,
  objectInConjunct,
  objectInParallel,
  ownerInParallel,
  thankedPerson,
  topicBeforeOwner,
  withoutOwners,
} from './parallel-subjects.ts';
import { isUnnamedPerson, personAt, speakers } from './persons-in-sentence.ts';
import { personsAt, type Resolved, type SentenceView } from './sentence-view.ts';

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  she: 'female',
  her: 'female',
};

interface Answer {
  readonly mention: Resolved;
  readonly rule: string;
}

export class PersonPronouns {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  /** Whom "he", "her" or "his" means, where the grammar leaves one person; nobody is better than the wrong one. */
  read(view: SentenceView, at: number): void {
    const token = view.tokens[at];
    const gender = token?.tag.startsWith('PRP') ? GENDERS[token.lower] : undefined;
    if (gender === undefined) return;
    const answer = this.inSentence(view, at, gender) ?? this.before(view, at, gender);
    if (answer === undefined || answer === 'nobody') return;
    const profile = this.discourse.profiles.meet(answer.mention);
    profile.gender ??= gender;
    this.discourse.add(view, at, at + 1, [standIn(answer.mention, 'pronoun', answer.rule)]);
  }

  private fits(mention: Resolved | undefined, gender: Gender): mention is Resolved {
    if (mention?.type !== 'Person') return false;
    const known = this.discourse.profiles.of(mention.chain)?.gender;
    return known === undefined || known === gender;
  }

  private excluded(view: SentenceView, at: number): Set<string> {
    const isPossessive = view.tokens[at]?.tag === 'PRP$';
    const chains = isPossessive
      ? []
      : coarguments(view, at)
          .flatMap((token) => withConjuncts(view, token))
          .flatMap((token) => personsAt(view, token).map(({ chain }) => chain));
    const said = view.quoted[at] ? [...speakers(view)] : [];
    return new Set([...chains, ...said]);
  }

  /** Somebody of the same sentence: the subject of a clause around the pronoun, or the only person before it. */
  private inSentence(view: SentenceView, at: number, gender: Gender): Answer | 'nobody' | undefined {
    const excluded = this.excluded(view, at);
    const isSeen = (token: number): boolean => view.quoted[token] === view.quoted[at];
    const isFree = (mention: Resolved | undefined): mention is Resolved =>
      this.fits(mention, gender) && !excluded.has(mention.chain);
    const joined = objectInConjunct(view, at) ?? thankedPerson(this.discourse, view, at);
    if (isFree(joined) && isSeen(joined.from)) return { mention: joined, rule: 'pronoun-parallel' };
    for (const subject of subjectsAbove(view, at)) {
      if (!isSeen(subject)) continue;
      const person = personAt(view, subject);
      if (isFree(person)) {
        return this.hasRival(view, at, subject, gender) ? 'nobody' : { mention: person, rule: 'pronoun-subject' };
      }
      if (isUnnamedPerson(view, subject, this.discourse)) return 'nobody';
    }
    const opening = inOpeningClause(view, at, isFree);
    if (opening !== undefined && isSeen(opening.from)) return { mention: opening, rule: 'pronoun-opening-clause' };
    const earlier = view.mentions.filter(
      (mention) =>
        mention.to <= at && isSeen(mention.from) && this.fits(mention, gender) && !isDescribedBy(view, mention, at),
    );
    const free = earlier.filter((mention) => !excluded.has(mention.chain));
    const first = free[0];
    const isOnly = first !== undefined && free.every(({ chain }) => chain === first.chain);
    const unnamed = view.tokens.some(
      (_, index) => index < at && isSeen(index) && isUnnamedPerson(view, index, this.discourse),
    );
    const topic = isOnly ? topicBeforeOwner(this.discourse, view, at, first) : undefined;
    if (isFree(topic)) return { mention: topic, rule: 'pronoun-parallel' };
    if (isOnly && !unnamed) return { mention: first, rule: 'pronoun-only-person' };
    return free.length > 0 || unnamed ? 'nobody' : undefined;
  }

  /** "Ruto told Kiir that he was ill" and "Ruto hugged Kiir when he left" may be said of both; of possessives the subject is meant. */
  private hasRival(view: SentenceView, at: number, subject: number, gender: Gender): boolean {
    if (view.tokens[at]?.tag === 'PRP$') return false;
    const clause = view.tokens[subject]?.head ?? -1;
    const own = clauseOf(view, at);
    const { head, relation } = view.tokens[own ?? -1] ?? {};
    if (own === undefined || head !== clause) return false;
    if (relation === 'advcl') return this.isBetween(view, subject, own, at, gender);
    const told = dependents(view.tree, clause, 'obj', 'iobj', 'obl').filter((object) => object < at);
    return relation === 'ccomp' && told.some((object) => this.fits(personAt(view, object), gender));
  }

  /** Another person between the subject and the clause of the pronoun. */
  private isBetween(view: SentenceView, subject: number, own: number, at: number, gender: Gender): boolean {
    const chain = personAt(view, subject)?.chain;
    return (
      subject < own &&
      view.mentions.some(
        (mention) =>
          mention.from > subject && mention.to <= at && mention.chain !== chain && this.fits(mention, gender),
      )
    );
  }

  /** Somebody of the sentences before: their subject, or the only person in them. */
  private before(view: SentenceView, at: number, gender: Gender): Answer | undefined {
    const excluded = this.excluded(view, at);
    const isQuoted = view.quoted[at] === true;
    const same = ownerInParallel(this.discourse, view, at) ?? objectInParallel(this.discourse, view, at);
    if (same !== undefined && !excluded.has(same.chain)) return { mention: same, rule: 'pronoun-parallel' };
    for (const earlier of this.discourse.before(view)) {
      const people = earlier.mentions.filter(
        (mention) =>
          this.fits(mention, gender) && !excluded.has(mention.chain) && (isQuoted || !earlier.quoted[mention.from]),
      );
      const said = isQuoted ? speakers(earlier) : new Set<string>();
      const free = withoutOwners(
        earlier,
        people.filter(({ chain }) => !said.has(chain)),
      );
      const root = rootOf(earlier);
      const subject = personAt(earlier, dependent(earlier.tree, root, 'nsubj') ?? -1);
      if (subject !== undefined && free.includes(subject))
        return { mention: subject, rule: 'pronoun-previous-subject' };
      const first = free[0];
      const isOnly = first !== undefined && free.every(({ chain }) => chain === first.chain);
      const unnamed = earlier.tokens.some((_, index) => isUnnamedPerson(earlier, index, this.discourse));
      if (isOnly && !unnamed) return { mention: first, rule: 'pronoun-previous-only' };
      // Whoever else was spoken of in between may be meant as well.
      if (people.length > 0 || unnamed) return undefined;
    }
    return undefined;
  }
}
