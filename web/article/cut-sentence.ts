import type { AnnotatedMention, AnnotatedSentence } from '../../schema/annotations.ts';
import type { EntityReference } from '../../schema/claim.ts';

/** UTF-16 offsets into the text of a sentence; `end` is exclusive. */
export type Span = { start: number; end: number };
export type Piece = Span & { text: string; isMarked: boolean };
/** A stretch of the sentence: the words of one mention, who it means, or words of none. */
export type Part = Span & { entities: readonly EntityReference[]; pieces: readonly Piece[] };

type Mention = Span & { entities: EntityReference[] };

/** A mention whose place is not known is given as the whole sentence. */
const isPlaced = ({ start, end, surface }: AnnotatedMention): boolean => end - start === surface.length;

/** Who is mentioned somewhere in the sentence, nobody knows in which words. */
export const unplacedEntities = ({ mentions }: AnnotatedSentence): EntityReference[] => [
  ...new Map(mentions.filter((each) => !isPlaced(each)).map(({ entity }) => [entity.id, entity])).values(),
];

/** "The two leaders" are several mentions of the same words. */
function byWords(mentions: readonly AnnotatedMention[]): Mention[] {
  const spans = new Map<string, Mention>();
  for (const { start, end, entity } of mentions) {
    const key = `${start} ${end}`;
    const known = spans.get(key);
    if (known) known.entities.push(entity);
    else spans.set(key, { start, end, entities: [entity] });
  }
  // Shorter ones first: of "South Korean" in "the South Korean leader" the inner one is the more precise.
  return [...spans.values()].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

const covers = (span: Span, at: number): boolean => span.start <= at && at < span.end;

function piecesOf({ start, end }: Span, text: string, mark: Span | undefined): Piece[] {
  const cuts = mark ? [mark.start, mark.end].filter((at) => at > start && at < end) : [];
  const bounds = [start, ...cuts, end];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? start;
    return { start: from, end: to, text: text.slice(from, to), isMarked: mark !== undefined && covers(mark, from) };
  });
}

/**
 * Cuts a sentence at its mentions, in order and without loss. What is marked only cuts inside the parts, so that marking other
 * words leaves the parts, and whatever has the focus among them, as they are.
 */
export function cutSentence({ text, mentions }: AnnotatedSentence, mark?: Span): Part[] {
  const spans = byWords(mentions.filter(isPlaced));
  const bounds = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const parts: (Span & { mention: Mention | undefined })[] = [];
  for (const [index, end] of bounds.slice(1).entries()) {
    const start = bounds[index] ?? 0;
    const mention = spans.find((span) => covers(span, start));
    const last = parts.at(-1);
    if (last && last.mention === mention) last.end = end;
    else parts.push({ start, end, mention });
  }
  return parts.map(({ start, end, mention }) => ({
    start,
    end,
    entities: mention?.entities ?? [],
    pieces: piecesOf({ start, end }, text, mark),
  }));
}
