import { ancestors, dependents } from '../grammar/sentence-tree.ts';
import { saidBy } from './complements.ts';
import type { Saying } from './saying.ts';
import type { Scene } from './scene.ts';
import { speakersOf } from './speakers.ts';
import type { SpeechVerb } from './speech-lexicon.ts';
import { subjectOf } from './subject-of.ts';

const PERSON_PRONOUNS = new Set(['he', 'she']);
const BODY_PRONOUNS = new Set(['it', 'they']);
/** A statement that nobody is named for goes back to whoever spoke last only with one of these before it. */
const DEFINITE = new Set(['the', 'this', 'that']);

const lower = ({ tokens }: Scene, at: number): string => tokens[at]?.lower ?? '';

/** "did not say that", "refused to say whether", "has yet to confirm": not said. */
function isWithheld(scene: Scene, at: number, verb: SpeechVerb): boolean {
  const { tree, tokens, lexicon } = scene;
  if (verb.acts.has('deny') || verb.acts.has('believe')) return false;
  const negated = dependents(tree, at, 'advmod', 'neg').some((child) =>
    /^(not|never)$/.test(tokens[child]?.lemma ?? ''),
  );
  const { head = -1, relation } = tokens[at] ?? {};
  const governor = relation === 'xcomp' ? lexicon.verbs.get(tokens[head]?.lemma ?? '') : undefined;
  return negated || governor?.acts.has('withhold') === true;
}

function leaning(scene: Scene, subject: number): Saying['leansBack'] {
  const word = lower(scene, subject);
  if (PERSON_PRONOUNS.has(word)) return 'person';
  if (BODY_PRONOUNS.has(word)) return 'body';
  const isDefinite = dependents(scene.tree, subject, 'det').some((child) => DEFINITE.has(lower(scene, child)));
  return isDefinite && scene.lexicon.nouns.work.has(word) ? 'body' : undefined;
}

/** Whoever is cited for what a reporter says: "Reuters reported, citing Kenyan officials". */
function citedBy(scene: Scene, at: number, subject: number): string[] {
  const { tokens, tree, lexicon } = scene;
  const citing = tokens.flatMap(({ lemma, tag }, verb) =>
    tag.startsWith('VB') && verb !== at && lexicon.phrases['citing-verb'].has(lemma) ? [verb] : [],
  );
  // The tree may hang it on the verb of what is said, one step below.
  const own = citing.filter((verb) => {
    const [head = -1, next = -1] = ancestors(tree, verb);
    return head === at || head === subject || (next === at && /^(ccomp|parataxis)/.test(tokens[head]?.relation ?? ''));
  });
  return own.flatMap((verb) => dependents(tree, verb, 'obj').flatMap((object) => speakersOf(scene, object)));
}

function readVerb(scene: Scene, at: number, verb: SpeechVerb): Saying | undefined {
  const subject = subjectOf(scene, at);
  if (subject === undefined || (verb.acts.has('withhold') && verb.acts.size === 1)) return undefined;
  const cited = citedBy(scene, at, subject);
  const sources = cited.length > 0 ? cited : speakersOf(scene, subject);
  const leansBack = sources.length > 0 ? undefined : leaning(scene, subject);
  return {
    sentence: scene.sentence,
    at,
    sources,
    scope: isWithheld(scene, at, verb) ? [] : saidBy(scene, at, subject, verb),
    carries: true,
    ...(leansBack === undefined ? {} : { leansBack }),
  };
}

/** "made it clear that …": said, by a verb that says nothing alone. */
const madeClear = ({ tree, tokens, lexicon }: Scene, at: number): boolean =>
  tokens[at]?.lemma === 'make' &&
  dependents(tree, at, 'xcomp', 'advmod', 'obj', 'ccomp').some((child) =>
    lexicon.phrases['made-clear'].has(tokens[child]?.lower ?? ''),
  );

/** Every verb of saying, holding, denying and accusing of the sentence with whoever does it, from left to right. */
export function verbSayings(scene: Scene): Saying[] {
  const { verbs } = scene.lexicon;
  return scene.tokens.flatMap(({ lemma, tag }, at): Saying[] => {
    const verb = tag.startsWith('VB') ? verbs.get(madeClear(scene, at) ? 'say' : lemma) : undefined;
    const saying = verb === undefined ? undefined : readVerb(scene, at, verb);
    return saying === undefined ? [] : [saying];
  });
}
