import type { SentenceSpan } from '../document.ts';
import { dependents, prepositionOf } from '../grammar/sentence-tree.ts';
import type { Saying } from './saying.ts';
import type { Scene } from './scene.ts';
import { scopeOf } from './scope.ts';
import { speakersOf } from './speakers.ts';
import type { SpeechVerb } from './speech-lexicon.ts';
import { subjectOf } from './subject-of.ts';

const PERSON_PRONOUNS = new Set(['he', 'she']);
const BODY_PRONOUNS = new Set(['it', 'they']);
/** A statement that nobody is named for goes back to whoever spoke last only with one of these before it. */
const DEFINITE = new Set(['the', 'this', 'that']);

const lower = ({ tokens }: Scene, at: number): string => tokens[at]?.lower ?? '';

/** "of arming rebels", "about a coup": the word before a phrase or a clause without a subject. */
function opener(scene: Scene, at: number): string {
  const preposition = prepositionOf(scene.tree, at);
  const [mark] = dependents(scene.tree, at, 'mark');
  return preposition !== '' || mark === undefined ? preposition : lower(scene, mark);
}

/** The complements of a verb that hold what is said. */
function complements(scene: Scene, at: number, { takes }: SpeechVerb): number[] {
  const { tree, tokens } = scene;
  const objects = dependents(tree, at, 'obj');
  const clauses = dependents(tree, at, 'ccomp').filter((child) => takes.has('clause') || takes.has('predicate', ) && tokens[child]?.tag !== 'VB');
  const after = dependents(tree, at, 'parataxis').filter((child) => child > at || tokens[at]?.relation === 'root');
  const aside = takes.has('parataxis') && clauses.length === 0 ? after : [];
  const open = takes.has('infinitive') || takes.has('predicate') ? dependents(tree, at, 'xcomp') : [];
  const phrases = [at, ...objects]
    .flatMap((node) => dependents(tree, node, 'obl', 'advcl', 'nmod', 'acl'))
    .filter((child) => child > at && takes.has(opener(scene, child)));
  const nouns = takes.has('object') ? objects.filter((child) => !scene.covering.has(child)) : [];
  return [...clauses, ...aside, ...open, ...phrases, ...nouns];
}

/** "It would lapse, she cautioned, if …" and "as Kim put it": the saying hangs on what is said. */
function insertedScope(scene: Scene, at: number): SentenceSpan[] {
  const { tree, tokens } = scene;
  const { head = -1, relation = '' } = tokens[at] ?? {};
  const isAs = relation === 'advcl' && opener(scene, at) === 'as';
  if (head < 0 || !(relation === 'parataxis' || isAs)) return [];
  const isInserted = isAs || dependents(tree, at, 'nsubj').length > 0;
  const isBeside = at < head || tokens.slice(head, at).some(({ text }) => /^[,–—”"’'»?!]+$/.test(text));
  return isInserted && isBeside ? scopeOf(scene, head, [at]) : [];
}

/** "did not say that", "refused to say whether", "has yet to confirm": not said. */
function isWithheld(scene: Scene, at: number, verb: SpeechVerb): boolean {
  const { tree, tokens, lexicon } = scene;
  if (verb.acts.has('deny') || verb.acts.has('believe')) return false;
  const negated = dependents(tree, at, 'advmod', 'neg').some((child) => /^(not|never)$/.test(tokens[child]?.lemma ?? ''));
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
  const citing = [at, subject]
    .flatMap((node) => dependents(scene.tree, node, 'advcl', 'acl', 'acl:relcl'))
    .filter((child) => scene.lexicon.phrases['citing-verb'].has(scene.tokens[child]?.lemma ?? ''));
  return citing.flatMap((verb) => dependents(scene.tree, verb, 'obj').flatMap((object) => speakersOf(scene, object)));
}

function readVerb(scene: Scene, at: number, verb: SpeechVerb): Saying | undefined {
  const subject = subjectOf(scene, at);
  if (subject === undefined || verb.acts.has('withhold') && verb.acts.size === 1) return undefined;
  const cited = citedBy(scene, at, subject);
  const sources = cited.length > 0 ? cited : speakersOf(scene, subject);
  const leansBack = sources.length > 0 ? undefined : leaning(scene, subject);
  const inserted = verb.takes.has('clause') ? insertedScope(scene, at) : [];
  const own = complements(scene, at, verb).flatMap((root) => scopeOf(scene, root, [at, subject]));
  return {
    sentence: scene.sentence,
    at,
    sources,
    scope: isWithheld(scene, at, verb) ? [] : [...inserted, ...own],
    carries: true,
    ...(leansBack === undefined ? {} : { leansBack }),
  };
}

/** Every verb of saying, holding, denying and accusing of the sentence with whoever does it, from left to right. */
export function verbSayings(scene: Scene): Saying[] {
  return scene.tokens.flatMap(({ lemma, tag }, at): Saying[] => {
    const verb = /^VB/.test(tag) ? scene.lexicon.verbs.get(lemma) : undefined;
    const saying = verb === undefined ? undefined : readVerb(scene, at, verb);
    return saying === undefined ? [] : [saying];
  });
}
