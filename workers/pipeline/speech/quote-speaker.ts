import type { Document } from '../document.ts';
import { ancestors, dependents } from '../grammar/sentence-tree.ts';
import type { Quotation } from './quotations.ts';
import type { Saying } from './saying.ts';
import type { Scene } from './scene.ts';
import { speakersOf } from './speakers.ts';

/** A verb of saying may stand so far from the mark: "…," President Ana Lima of Peru, a former judge, told reporters. */
const FARTHEST = 25;
const FIRST_PERSON = /^(I|me|my|we|us|our)$/;
const FINITE = /^(VBD|VBP|VBZ|MD)$/;

/** What the reader of quotations asks of the rest of the document. */
export interface SpeechSoFar {
  readonly document: Document;
  /** The sentence read for saying; absent where it has neither words of saying nor marks. */
  readonly sceneOf: (sentence: number) => Scene | undefined;
  readonly sayingsOf: (sentence: number) => readonly Saying[];
  /** Whose quotation ends in a sentence: nobody's name is an empty list. */
  readonly ownerOf: (sentence: number) => readonly string[] | undefined;
}

/** Scare quotes and titles of works are a few words without a verb; what is spoken has one, or ends as a sentence does. */
export function isSpoken({ document }: SpeechSoFar, { pieces }: Quotation): boolean {
  const words = pieces.flatMap(({ sentence, from, to }) => document.tokens[sentence]?.slice(from, to) ?? []);
  const last = pieces.at(-1);
  const behind = document.tokens[last?.sentence ?? -1]?.[(last?.to ?? -2) + 1];
  const closes = /^[.,!?…]+$/.test(words.at(-1)?.text ?? '') || behind?.text === ',';
  const isSentence = closes && words[0]?.shape !== 'lower' && words.length > 1;
  const isClause = words.length > 2 && words.some(({ tag }) => FINITE.test(tag));
  // “respect our sovereignty”: nobody but the speaker is "we".
  return isClause || isSentence || words.some(({ text, tag }) => /^PRP/.test(tag) && FIRST_PERSON.test(text));
}

const carriers = (sofar: SpeechSoFar, sentence: number): Saying[] =>
  sofar.sayingsOf(sentence).filter(({ at, carries }) => carries && sofar.sceneOf(sentence)?.isQuoted(at) !== true);

/** The verb of saying that the tree ties to a piece: above its words, or hung on them. */
function tied(sofar: SpeechSoFar, { sentence, from, to }: Quotation['pieces'][number]): Saying | undefined {
  const scene = sofar.sceneOf(sentence);
  if (scene === undefined) return undefined;
  const candidates = new Map(carriers(sofar, sentence).map((saying) => [saying.at, saying]));
  if (candidates.size === 0) return undefined;
  const root = scene.tokens.findIndex(
    ({ head, shape }, at) => at >= from && at < to && shape !== 'punctuation' && (head < from || head >= to),
  );
  if (root < 0) return undefined;
  const around = [...dependents(scene.tree, root, 'parataxis', 'ccomp', 'dep'), ...ancestors(scene.tree, root)];
  return around.map((at) => candidates.get(at)).find((saying) => saying !== undefined);
}

/** The verb of saying nearest to the marks, outside of them. */
function nearest(sofar: SpeechSoFar, { pieces }: Quotation): Saying | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const before = carriers(sofar, first.sentence).map((saying) => [first.from - saying.at, saying] as const);
  const after = carriers(sofar, last.sentence).map((saying) => [saying.at - last.to, saying] as const);
  const near = [...after, ...before].filter(([distance]) => distance > 0 && distance <= FARTHEST);
  return near.sort(([a], [b]) => a - b)[0]?.[1];
}

/** The sentence's own speaker: the first who says something outside of quotations. */
const speakerIn = (sofar: SpeechSoFar, sentence: number): Saying | undefined => carriers(sofar, sentence)[0];

/** "Ali shrugged. “Nobody asked us.”": the person who does what the sentence before tells. */
function actorIn(sofar: SpeechSoFar, sentence: number): readonly string[] | undefined {
  const scene = sofar.sceneOf(sentence);
  const root = scene?.tokens.findIndex(({ relation }) => relation === 'root') ?? -1;
  if (scene === undefined || root < 0) return undefined;
  const [subject] = dependents(scene.tree, root, 'nsubj');
  const isPerson = (scene.covering.get(subject ?? -1) ?? []).some(({ type }) => type === 'Person');
  return subject !== undefined && isPerson ? speakersOf(scene, subject) : undefined;
}

/** Whoever spoke in the sentence before: of a quotation there, of its verb of saying, or as its subject. */
function speakerBefore(sofar: SpeechSoFar, sentence: number): readonly string[] | undefined {
  const { sentences, tokens } = sofar.document;
  const before = sentence - 1;
  const isSameBlock = sentences[before]?.block === sentences[sentence]?.block;
  if (before < 0 || (sentences[before]?.kind === 'heading' && !isSameBlock)) return undefined;
  const spoken = sofar.ownerOf(before) ?? speakerIn(sofar, before)?.sources;
  const leadsIn = isSameBlock || tokens[before]?.at(-1)?.text === ':';
  return spoken ?? (leadsIn ? actorIn(sofar, before) : undefined);
}

/** "“We will fight.” Ali said in Lagos.": the verb behind the full stop has nothing else to say. */
function speakerBehind(sofar: SpeechSoFar, sentence: number): readonly string[] | undefined {
  const { sentences } = sofar.document;
  if (sentences[sentence + 1]?.block !== sentences[sentence]?.block) return undefined;
  const saying = speakerIn(sofar, sentence + 1);
  return saying !== undefined && saying.scope.length === 0 && saying.at <= 6 ? saying.sources : undefined;
}

/** Whose a quotation is; empty when its verb of saying names nobody, or nothing tells. */
export function speakerOfQuotation(sofar: SpeechSoFar, quotation: Quotation): readonly string[] {
  const [first, last] = [quotation.pieces[0], quotation.pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  const carrier = tied(sofar, last) ?? tied(sofar, first) ?? nearest(sofar, quotation);
  if (carrier !== undefined) return carrier.sources;
  const { sentences, tokens } = sofar.document;
  const isWhole = first.from <= 1 && (tokens[last.sentence]?.length ?? 0) - last.to <= 2;
  if (!isWhole) return [];
  const opensBlock = sentences[first.sentence]?.block !== sentences[first.sentence - 1]?.block;
  const behind = opensBlock ? speakerBehind(sofar, last.sentence) : undefined;
  return behind ?? speakerBefore(sofar, first.sentence) ?? [];
}
