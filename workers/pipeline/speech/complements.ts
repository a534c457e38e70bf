import type { SentenceSpan } from '../claim.ts';
import { dependents, prepositionOf } from '../grammar/sentence-tree.ts';
import type { Scene } from './scene.ts';
import { joinSpans, scopeOf } from './scope.ts';
import type { SpeechVerb } from './speech-lexicon.ts';

/** Behind the speaker and the verb that close a sentence stand few words: a name, a day. */
const LONGEST_END = 20;

const lower = ({ tokens }: Scene, at: number): string => tokens[at]?.lower ?? '';

/** "of arming rebels", "about a coup": the word before a phrase or a clause without a subject. */
export function openerOf(scene: Scene, at: number): string {
  const preposition = prepositionOf(scene.tree, at);
  const [mark] = dependents(scene.tree, at, 'mark');
  return preposition !== '' || mark === undefined ? preposition : lower(scene, mark);
}

/** Clauses that open with "that" on a noun, which the tree may take for relative ones: "a statement that Seoul fired". */
export function clausesOn(scene: Scene, noun: number): number[] {
  return dependents(scene.tree, noun, 'acl', 'ccomp').filter((child) => {
    const opener = scene.tree.children[child]?.find((part) => part > noun && lower(scene, part) === 'that');
    const subjects = dependents(scene.tree, child, 'nsubj');
    return opener !== undefined && subjects.some((subject) => subject !== opener);
  });
}

/** "said, in remarks to the press, that …", "told a rally that …": the clause hangs on the noun instead of its verb. */
function statedIn(scene: Scene, at: number): number[] {
  const { work, content } = scene.lexicon.nouns;
  const nouns = dependents(scene.tree, at, 'obl', 'obj', 'iobj').filter((child) => child > at);
  const hearers = nouns.filter((child) => work.has(lower(scene, child)) || !content.has(lower(scene, child)));
  return hearers.flatMap((noun) => clausesOn(scene, noun));
}

/** "what Kim said was an insult": the predicate is what Kim said. */
function predicateOfWhat({ tree, tokens }: Scene, at: number): number[] {
  const { head: what = -1, relation } = tokens[at] ?? {};
  const { head: predicate = -1, lower: word, relation: role } = tokens[what] ?? {};
  const isPredicate = predicate > at && dependents(tree, predicate, 'cop').length > 0;
  return relation === 'acl:relcl' && word === 'what' && role === 'nsubj' && isPredicate ? [predicate] : [];
}

/** "A said X while B said Y": no complement opens with such a word. */
const isContrast = (scene: Scene, at: number): boolean =>
  dependents(scene.tree, at, 'mark').some((mark) => /^(while|whereas|although|though)$/.test(lower(scene, mark)));

/** "accused Lima, a senator who had fled to Chile, of plotting": the tree hangs the charge on the nearest verb. */
function partedPhrase(scene: Scene, at: number): number[] {
  const { tokens } = scene;
  const charge = tokens.findIndex(({ tag, head }, index) => {
    const isCharge = index > at && tag === 'VBG' && head > at && openerOf(scene, index) === 'of';
    return isCharge && tokens[index - 1]?.lower === 'of' && tokens[index - 2]?.text === ',';
  });
  return charge < 0 ? [] : [charge];
}

/** The heads of the complements of a verb that hold what is said. */
function complements(scene: Scene, at: number, { takes }: SpeechVerb): number[] {
  const { tree, tokens } = scene;
  const objects = dependents(tree, at, 'obj').filter((child) => !/^(W|PRP|DT)/.test(tokens[child]?.tag ?? ''));
  const clear = dependents(tree, at, 'xcomp').filter((child) =>
    scene.lexicon.phrases['made-clear'].has(lower(scene, child)),
  );
  const clauses = [at, ...clear]
    .flatMap((node) => dependents(tree, node, 'ccomp'))
    .filter(
      (child) =>
        !isContrast(scene, child) && (takes.has('clause') || (takes.has('predicate') && tokens[child]?.tag !== 'VB')),
    );
  const after = dependents(tree, at, 'parataxis').filter((child) => child > at || tokens[at]?.relation === 'root');
  const open = takes.has('infinitive') || takes.has('predicate') ? dependents(tree, at, 'xcomp') : [];
  const phrases = [at, ...objects]
    .flatMap((node) => dependents(tree, node, 'obl', 'advcl', 'nmod', 'acl'))
    .filter((child) => child > at && takes.has(openerOf(scene, child)));
  const parted =
    takes.has('of') && phrases.length === 0 && dependents(tree, at, 'obj').length > 0 ? partedPhrase(scene, at) : [];
  const nouns = takes.has('object') ? objects.filter((child) => !scene.covering.has(child)) : [];
  if (!takes.has('clause')) return [...clauses, ...open, ...phrases, ...parted, ...nouns];
  const loose = clauses.length > 0 ? [] : [...statedIn(scene, at), ...(takes.has('parataxis') ? after : [])];
  return [...clauses, ...loose, ...open, ...phrases, ...nouns, ...predicateOfWhat(scene, at)];
}

/** "It would lapse, she cautioned, if …" and "as Kim put it": the saying hangs on what is said. */
function insertedScope(scene: Scene, at: number): SentenceSpan[] {
  const { tree, tokens } = scene;
  const { head = -1, relation = '' } = tokens[at] ?? {};
  const isAs = relation === 'advcl' && openerOf(scene, at) === 'as';
  if (head < 0 || !(relation === 'parataxis' || isAs)) return [];
  const isInserted = isAs || dependents(tree, at, 'nsubj').length > 0;
  // "Lima ruled that out: it was, she said, too late": what stands before the colon is the article's.
  const [first, last] = [Math.min(at, head), Math.max(at, head)];
  if (tokens.slice(first, last).some(({ text }) => /^[:;]$/.test(text))) return [];
  const isBeside = at < head || tokens.slice(head, at).some(({ text }) => /^[,–—”"’'»?!]+$/.test(text));
  return isInserted && isBeside ? scopeOf(scene, head, [at]) : [];
}

/** "Kenya to send police to Haiti, says Ruto": all before the comma, where the tree has not tied it to the verb. */
function leadingScope(scene: Scene, at: number, subject: number): SentenceSpan[] {
  const { tokens, tree, sentence } = scene;
  const [first, last] = [Math.min(at, subject), Math.max(at, subject)];
  const comma = tokens.findLastIndex(({ text }, index) => text === ',' && index < first);
  const colon = tokens.findLastIndex(({ text }, index) => /^[:;]$/.test(text) && index < comma);
  const isEnd = !tokens.slice(first).some(({ text }) => text === ',') && tokens.length - last < LONGEST_END;
  // "On Monday, Kim told reporters": what goes before frames the saying.
  const isFrame = dependents(tree, at, 'obl', 'advcl', 'advmod', 'mark', 'discourse').some((child) => child < comma);
  const isFree = /^(root|amod)$/.test(tokens[at]?.relation ?? '') && !isFrame;
  return isFree && isEnd && comma > 2 ? [{ sentence, from: colon + 1, to: comma }] : [];
}

/** "ruled that out: it was too late": what a clause says begins behind the colon, wherever the tree lets it begin. */
function behindColon(scene: Scene, at: number, root: number): SentenceSpan[] {
  const { tokens } = scene;
  const colon = tokens.findIndex(({ text }, index) => index > at && index < root && /^[:;]$/.test(text));
  const spans = scopeOf(scene, root, [at]);
  if (colon < 0) return spans;
  return spans.flatMap((span) => (span.to <= colon + 1 ? [] : [{ ...span, from: Math.max(span.from, colon + 1) }]));
}

/** What a verb of saying says in its own sentence; empty where its words are a quotation elsewhere. */
export function saidBy(scene: Scene, at: number, subject: number, verb: SpeechVerb): SentenceSpan[] {
  const own = complements(scene, at, verb).flatMap((root) => behindColon(scene, at, root));
  const inserted = verb.takes.has('parataxis') ? insertedScope(scene, at) : [];
  const found = joinSpans(withoutSubject([...inserted, ...own], subject));
  return found.length > 0 || !verb.takes.has('parataxis') ? found : leadingScope(scene, at, subject);
}

/** Nobody says their own name: where the tree hangs the speaker on what is said, the span is parted there. */
const withoutSubject = (spans: readonly SentenceSpan[], subject: number): SentenceSpan[] =>
  spans.flatMap((span) =>
    subject < span.from || subject >= span.to
      ? [span]
      : [
          { ...span, to: subject },
          { ...span, from: subject + 1 },
        ].filter(({ from, to }) => to > from),
  );
