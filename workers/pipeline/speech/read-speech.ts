import type { Document, Utterance } from '../document.ts';
import { bySentence } from '../grouping.ts';
import { inReadingOrder } from '../reading-order.ts';
import type { Context } from '../stage.ts';
import { findFirstPerson } from './first-person.ts';
import { labelledSpeech } from './labels.ts';
import { LastSpeaker } from './leaning-back.ts';
import { phraseSayings } from './phrase-sayings.ts';
import { findQuotations, type Quotation, tokensIn } from './quotations.ts';
import { isSpoken, type SpeechSoFar, speakerOfQuotation } from './quote-speaker.ts';
import type { Saying } from './saying.ts';
import { buildScene, type Scene, statesByName } from './scene.ts';
import type { SpeechLexicon } from './speech-lexicon.ts';
import { verbSayings } from './verb-sayings.ts';

interface Reported {
  readonly scenes: readonly Scene[];
  readonly sayings: readonly (readonly Saying[])[];
}

/** All sentences in order, since "he said" means whoever spoke before. */
function readSayings(document: Document, quoted: ReadonlyMap<number, Set<number>>, lexicon: SpeechLexicon): Reported {
  const mentions = bySentence(document.mentions);
  const stateByName = statesByName(document);
  const last = new LastSpeaker(document.entities);
  const scenes = document.tokens.map((_, sentence) =>
    buildScene({
      document,
      sentence,
      mentions: mentions.get(sentence) ?? [],
      quoted: quoted.get(sentence),
      lexicon,
      stateByName,
    }),
  );
  const sayings = scenes.map((scene) => {
    const found = [...verbSayings(scene), ...phraseSayings(scene)].map((saying) => last.resolve(saying));
    for (const saying of found) if (saying.carries && !scene.isQuoted(saying.at)) last.hear(saying);
    return found;
  });
  return { scenes, sayings };
}

/** The quotations that somebody speaks, with the speakers of those that have one. */
function readQuotations(document: Document, quotations: readonly Quotation[], reported: Reported): Utterance[] {
  const owners = new Map<number, readonly string[]>();
  const sofar: SpeechSoFar = {
    document,
    sceneOf: (sentence) => reported.scenes[sentence],
    sayingsOf: (sentence) => reported.sayings[sentence] ?? [],
    ownerOf: (sentence) => owners.get(sentence),
  };
  return quotations.flatMap((quotation): Utterance[] => {
    if (!isSpoken(sofar, quotation)) return [];
    const sources = speakerOfQuotation(sofar, quotation);
    owners.set(quotation.pieces.at(-1)?.sentence ?? -1, sources);
    return sources.length === 0 ? [] : [{ sources, scope: quotation.pieces }];
  });
}

/**
 * Finds what others than the article say, in reported speech, quotations and under labels, and whom "I" and "we" mean
 * there. Of a chain of sources each says what stands in its own clause; `sourcesAt` asks for the innermost.
 */
export function readSpeech(document: Document, { resources }: Context): Document {
  const lexicon = resources.speech;
  const quotations = findQuotations(document);
  const quoted = tokensIn(quotations.flatMap(({ pieces }) => pieces));
  const nested = tokensIn(quotations.flatMap(({ nested: inner = [] }) => inner));
  const reported = readSayings(document, quoted, lexicon);
  const clauses = reported.sayings
    .flat()
    .filter(({ sources, scope }) => sources.length > 0 && scope.length > 0)
    .map(({ sources, scope }): Utterance => ({ sources, scope }));
  const labelled = labelledSpeech(document, lexicon);
  const utterances = [...labelled, ...clauses, ...readQuotations(document, quotations, reported)];
  const underLabels = tokensIn(labelled.flatMap(({ scope }) => scope));
  const isVerbatim = (sentence: number, at: number): boolean =>
    nested.get(sentence)?.has(at) !== true &&
    (quoted.get(sentence)?.has(at) === true || underLabels.get(sentence)?.has(at) === true);
  const spoken = findFirstPerson(document, utterances, lexicon, isVerbatim);
  return { ...document, utterances, mentions: [...document.mentions, ...spoken].sort(inReadingOrder) };
}
