import type { EntitySpan, Span } from './side.ts';

/** A tag as what it does to a name: begins it, goes on with it, or stands outside of any. */
function readTag(tag: string | undefined): readonly [action: 'begin' | 'continue' | 'none', type: string] {
  if (tag === undefined || tag === 'O') return ['none', ''];
  const isBegin = /^[BSU]-/.test(tag);
  return [isBegin ? 'begin' : 'continue', tag.slice(2)];
}

/**
 * The names that the tags of one sentence stand for. As in the CoNLL shared tasks an `I-` that continues nothing of its
 * type begins a name; so IOB1, IOB2 and BIOES are read alike.
 */
export function entitySpans(tags: readonly (string | undefined)[], places: readonly Span[]): EntitySpan[] {
  const spans: EntitySpan[] = [];
  let open: EntitySpan | undefined;
  for (const [index, place] of places.entries()) {
    const [action, type] = readTag(tags[index]);
    if (action === 'continue' && open?.type === type) {
      open = { ...open, end: place.end };
      spans[spans.length - 1] = open;
    } else if (action === 'none') open = undefined;
    else {
      open = { start: place.start, end: place.end, type };
      spans.push(open);
    }
  }
  return spans;
}
