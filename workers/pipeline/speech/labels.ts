import { nameKey } from '../../../schema/identity.ts';
import type { SentenceSpan } from '../claim.ts';
import type { Block, Document, LinkedEntity, Mention, Utterance } from '../document.ts';
import { append } from '../grouping.ts';
import type { SpeechLexicon } from './speech-lexicon.ts';

/** "SMITH:", "Prime Minister Ana Lima (Peru):": labels are no longer. */
const LONGEST_LABEL = 7;
const FINITE = /^(VBD|VBP|VBZ|MD)$/;

/** People by the last word of their name, for labels in capitals; a word that two share names nobody. */
function bySurname(entities: readonly LinkedEntity[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { id, type, name } of entities) {
    const surname = nameKey(name).split(' ').at(-1) ?? '';
    if (type === 'Person') known.set(surname, known.has(surname) ? '' : id);
  }
  return known;
}

const opens = ({ sentences }: Document, index: number): boolean =>
  sentences[index - 1]?.block !== sentences[index]?.block;

/** Finds whom the label before a colon names. */
class LabelReader {
  private readonly document: Document;
  private readonly lexicon: SpeechLexicon;
  private readonly surnames: ReadonlyMap<string, string>;
  private readonly opening = new Map<number, Mention[]>();
  private readonly firstTurn: number;

  constructor(document: Document, lexicon: SpeechLexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.surnames = bySurname(document.entities);
    this.firstTurn = document.sentences.findIndex(({ block }) => document.blocks[block]?.speaker !== undefined);
    for (const mention of document.mentions)
      if (mention.to <= LONGEST_LABEL && opens(document, mention.sentence))
        append(this.opening, mention.sentence, mention);
  }

  /** Whose turn a paragraph is that the page labels: an answer is given by the first person whom the article names. */
  turnOf({ speaker = '' }: Block): string[] {
    const label = speaker.toLowerCase();
    if (this.lexicon.phrases['question-label'].has(label)) return [];
    const before = this.document.mentions.filter(({ sentence }) => sentence < this.firstTurn);
    const found = this.lexicon.phrases['answer-label'].has(label)
      ? before.find(({ type, entity }) => type === 'Person' && entity !== undefined)?.entity
      : this.surnames.get(nameKey(speaker).split(' ').at(-1) ?? '');
    return found === undefined || found === '' ? [] : [found];
  }

  /** Where the words begin behind a label that is still in the text, and whom it names. */
  labelAt(sentence: number): { from: number; sources: string[] } | undefined {
    const tokens = this.document.tokens[sentence] ?? [];
    const colon = tokens.slice(0, LONGEST_LABEL + 1).findIndex(({ text }) => text === ':');
    // A verb before the colon makes it a clause: "Kim added:" is read as such.
    if (colon < 1 || tokens.slice(0, colon).some(({ tag }) => FINITE.test(tag))) return undefined;
    const named = (this.opening.get(sentence) ?? []).filter(({ to, entity }) => to === colon && entity !== undefined);
    const usable = named.filter((mention) => this.maySpeak(mention, colon)).flatMap(({ entity }) => entity ?? []);
    const surname = tokens[colon - 1]?.shape === 'upper' ? nameKey(tokens[colon - 1]?.text ?? '') : '';
    const person = surname.length > 1 ? (this.surnames.get(surname) ?? '') : '';
    const sources = usable.length > 0 ? [...new Set(usable)] : [person].filter((id) => id !== '');
    return sources.length === 0 ? undefined : { from: colon + 1, sources };
  }

  /** A state or a body before a colon is as often the topic of what follows: it must open a full clause of its own. */
  private maySpeak({ type, sentence }: Mention, colon: number): boolean {
    if (type === 'Person') return true;
    const tokens = this.document.tokens[sentence] ?? [];
    const isQuestion = this.lexicon.phrases['question-word'].has(tokens[colon + 1]?.lower ?? '');
    const isClause = tokens.slice(colon + 1).some(({ tag }) => FINITE.test(tag));
    return type === 'Organization' && isClause && !isQuestion;
  }
}

/** "Famine looms in Sudan: UN": a heading that ends with its source, and with nothing but its source. */
function trailing(document: Document, sentence: number): Utterance[] {
  const tokens = document.tokens[sentence] ?? [];
  const colon = tokens.findLastIndex(({ text }) => text === ':');
  const isTitle = (to: number): boolean =>
    document.titles[sentence]?.some((title) => title.from === colon + 1 && title.to === to) ?? false;
  const sources = document.mentions
    .filter(({ sentence: at, to, type }) => colon > 2 && at === sentence && to === tokens.length && type !== 'Place')
    .filter(({ from }) => from === colon + 1 || isTitle(from))
    .flatMap(({ entity }) => (entity === undefined ? [] : [entity]));
  return sources.length === 0 ? [] : [{ sources: [...new Set(sources)], scope: [{ sentence, from: 0, to: colon }] }];
}

/** What the page gives to a speaker by labels before a colon: transcripts, interviews and headings. */
export function labelledSpeech(document: Document, lexicon: SpeechLexicon): Utterance[] {
  const { sentences, tokens, blocks } = document;
  const reader = new LabelReader(document, lexicon);
  const labels = sentences.map(({ index }) => (opens(document, index) ? reader.labelAt(index) : undefined));
  const last = labels.findLastIndex((label) => label !== undefined);
  const utterances: Utterance[] = [];
  let turn: { sources: readonly string[]; scope: SentenceSpan[] } = { sources: [], scope: [] };
  for (const { index, kind, block } of sentences) {
    const turned = blocks[block]?.speaker === undefined ? undefined : reader.turnOf(blocks[block]);
    const label = turned === undefined ? labels[index] : undefined;
    // Paragraphs without a label belong to the turn before them while another label follows; headings end it.
    const ends = opens(document, index) && (kind !== 'prose' || index > last || sentences[index - 1]?.kind !== 'prose');
    if (label !== undefined || turned !== undefined || ends) {
      turn = { sources: turned ?? label?.sources ?? [], scope: [] };
      utterances.push(turn);
    }
    turn.scope.push({ sentence: index, from: label?.from ?? 0, to: tokens[index]?.length ?? 0 });
    if (kind === 'heading' && label === undefined) utterances.push(...trailing(document, index));
  }
  return utterances.filter(({ sources }) => sources.length > 0);
}
