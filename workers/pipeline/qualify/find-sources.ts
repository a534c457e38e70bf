import type { Mention, TokenSpan } from '../document.ts';
import type { Token } from '../token.ts';

/** Somebody who says something, and the tokens that are what they say. */
export interface Source {
  readonly entity: string;
  readonly scope: TokenSpan;
}

/** Between a name and its verb of saying: "Kim, who is also a general, has repeatedly said". */
const LONGEST_ASIDE = 20;

function asideEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  for (let end = at + 1; end <= at + LONGEST_ASIDE; end += 1) if (tokens[end]?.text === ',') return end + 1;
  return at;
}

/** The verb of saying whose subject ends before `at`, over an aside, a noun such as "officials" and auxiliaries. */
function verbAfter(tokens: readonly Token[], at: number): number | undefined {
  let verb = at;
  if (tokens[verb]?.classes.has('collective')) verb += 1;
  verb = asideEnd(tokens, verb);
  for (
    let count = 0;
    count < 3 && (tokens[verb]?.classes.has('auxiliary') || tokens[verb]?.classes.has('adverb'));
    count += 1
  )
    verb += 1;
  return tokens[verb]?.classes.has('speech') ? verb : undefined;
}

/** A name that follows a verb of saying, titles between: "said Leif-Eric Easley", "noted analyst Moon". */
function isAfterVerb(tokens: readonly Token[], mention: Mention): boolean {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 4); at -= 1) {
    if (tokens[at]?.classes.has('speech'))
      return tokens[at - 1]?.text === ',' || /^[”"’']$/.test(tokens[at - 1]?.text ?? '');
    if (tokens[at]?.shape === 'punctuation' || tokens[at]?.classes.has('function')) return false;
  }
  return false;
}

/** "according to the Kenyan newspaper Nation": no comma may stand between the words and the name. */
function isAccordingTo(tokens: readonly Token[], mention: Mention): boolean {
  for (let at = mention.from - 1; at >= Math.max(1, mention.from - 4); at -= 1) {
    if (tokens[at]?.shape === 'punctuation') return false;
    if (tokens[at]?.lower === 'to') return tokens[at - 1]?.lower === 'according';
  }
  return false;
}

function scopeOf(tokens: readonly Token[], mention: Mention): TokenSpan | undefined {
  const all = { from: 0, to: tokens.length };
  if (isAccordingTo(tokens, mention) || isAfterVerb(tokens, mention)) return all;
  const verb = verbAfter(tokens, mention.to);
  if (verb === undefined) return undefined;
  // "…, Kim said": the words before the name are what was said, when nothing but a quotation goes on after it.
  const closes = mention.from > 2 && /^[,”"’']$/.test(tokens[mention.from - 1]?.text ?? '') && tokens.length - verb < 4;
  return closes ? { from: 0, to: mention.from } : { from: verb + 1, to: tokens.length };
}

/** Who is given as a source in a sentence. The article itself is never one. */
export function findSources(tokens: readonly Token[], mentions: readonly Mention[]): Source[] {
  return mentions.flatMap((mention) => {
    if (mention.entity === undefined || mention.type === 'Place') return [];
    const scope = scopeOf(tokens, mention);
    return scope === undefined ? [] : [{ entity: mention.entity, scope }];
  });
}
