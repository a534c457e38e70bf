/** Offsets are UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };
export type PostedMention = Span & { surface: string };
/** A sentence as cleaned, with offsets into the article as posted. */
export type PostedSentence = Span & { text: string; mentions: readonly PostedMention[] };

/** Where posted stretches stand in the text of their sentence; undefined where that cannot be known. */
export type Alignment = { place: (posted: Span) => Span | undefined };

/**
 * Cleaning takes characters away (tags, spaces, the letters of `&amp;`) and adds none. `lost` is how many of them stood in
 * the sentence before a posted offset: it never falls, and between two offsets with the same loss the text is as posted.
 */
type Anchor = { posted: number; lost: number };
/** A mention with every place in the text that its words and its posted offsets allow. */
type Candidate = PostedMention & { places: readonly number[] };

const isWordCharacter = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
/** Whether a word, or a mark between words, may begin or end here. */
const isBoundary = (text: string, at: number): boolean => !isWordCharacter(text, at - 1) || !isWordCharacter(text, at);

function candidateOf(mention: PostedMention, { text, start, end }: PostedSentence): Candidate {
  const { surface } = mention;
  const latest = mention.start - start;
  const earliest = Math.max(0, text.length - (end - mention.end) - surface.length);
  const places: number[] = [];
  for (let at = text.indexOf(surface, earliest); at >= 0 && at <= latest; at = text.indexOf(surface, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + surface.length)) places.push(at);
  }
  return { ...mention, places };
}

const between = (candidate: Candidate, least: number, most: number): Candidate => ({
  ...candidate,
  places: candidate.places.filter((at) => at >= least && at <= most),
});

/** What two neighbours leave of each other's places: they keep their order, and what is between them only shrinks. */
function settle(first: Candidate, second: Candidate): [Candidate, Candidate] {
  if (first.places.length === 0 || second.places.length === 0) return [first, second];
  const isApart = second.start >= first.end;
  const least = isApart ? first.surface.length : 0;
  const most = isApart ? least + second.start - first.end : second.start - first.start;
  const [low, high] = [first.places[0] ?? 0, first.places.at(-1) ?? 0];
  const kept = between(second, low + least, high + most);
  return [between(first, (kept.places[0] ?? 0) - most, (kept.places.at(-1) ?? 0) - least), kept];
}

/** Takes from every mention the places that its neighbours rule out, there and back. */
function settleAll(candidates: Candidate[]): Candidate[] {
  const pairs = candidates.slice(1).map((_, index) => index);
  for (const at of [...pairs, ...pairs.toReversed()]) {
    const [first, second] = candidates.slice(at, at + 2);
    if (first && second) candidates.splice(at, 2, ...settle(first, second));
  }
  return candidates;
}

function anchorsOf(sentence: PostedSentence): Anchor[] {
  const { text, start, end } = sentence;
  const unique = new Map(sentence.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
  const candidates = [...unique.values()]
    .map((mention) => candidateOf(mention, sentence))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const anchors = settleAll(candidates).flatMap((mention) => {
    const [at, other] = mention.places;
    if (at === undefined || other !== undefined) return [];
    return [
      { posted: mention.start, lost: mention.start - start - at },
      { posted: mention.end, lost: mention.end - start - at - mention.surface.length },
    ];
  });
  return [{ posted: start, lost: 0 }, ...anchors, { posted: end, lost: end - start - text.length }].sort(
    (a, b) => a.posted - b.posted || a.lost - b.lost,
  );
}

const beginsWord = (text: string, at: number): boolean => /\S/.test(text.charAt(at)) && isBoundary(text, at);
const endsWord = (text: string, at: number): boolean => /\S/.test(text.charAt(at - 1)) && isBoundary(text, at);

/** Where a posted offset stands in the text: known between equal losses, else where a single word leaves no choice. */
function placeOffset(
  posted: number,
  isEnd: boolean,
  anchors: readonly Anchor[],
  { text, start }: PostedSentence,
): number | undefined {
  const before = anchors.findLast((anchor) => anchor.posted <= posted);
  const behind = anchors.find((anchor) => anchor.posted >= posted);
  if (!before || !behind) return undefined;
  if (before.lost === behind.lost) return posted - start - before.lost;
  // Behind an anchor there is at least the character that ends here, and before one the character that begins.
  const [afterBefore, untilBehind] = isEnd ? [1, 0] : [0, -1];
  const first = Math.max(posted - start - behind.lost, before.posted - start - before.lost + afterBefore);
  const last = Math.min(posted - start - before.lost, behind.posted - start - behind.lost + untilBehind);
  const mayBeHere = isEnd ? endsWord : beginsWord;
  const places: number[] = [];
  for (let at = first; at <= last && places.length < 2; at += 1) if (mayBeHere(text, at)) places.push(at);
  return places.length === 1 ? places[0] : undefined;
}

/** Leads from offsets into the article as posted to offsets into the text of one of its sentences. */
export function alignSentence(sentence: PostedSentence): Alignment {
  const anchors = anchorsOf(sentence);
  return {
    place: (posted) => {
      const start = placeOffset(posted.start, false, anchors, sentence);
      const end = placeOffset(posted.end, true, anchors, sentence);
      return start === undefined || end === undefined || end <= start ? undefined : { start, end };
    },
  };
}
