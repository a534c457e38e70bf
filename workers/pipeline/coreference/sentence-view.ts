import type { Title } from '../annotate/titles.ts';
import type { Document, Mention } from '../document.ts';
import { buildTree, dependents, type SentenceTree } from '../grammar/sentence-tree.ts';
import { append } from '../grouping.ts';
import type { Token } from '../token.ts';

/** A mention whose entity is known. */
export type Resolved = Mention & { readonly chain: string };

/** One sentence as the readers of coreference see it; `mentions` grows while it is read. */
export interface SentenceView {
  readonly index: number;
  readonly block: number;
  readonly isHeading: boolean;
  readonly tokens: readonly Token[];
  readonly tree: SentenceTree;
  readonly titles: readonly Title[];
  /** Whether a token stands between quotation marks. */
  readonly quoted: readonly boolean[];
  readonly mentions: Resolved[];
  /** The mentions by the token on which they hang in the tree; a group has several on one. */
  readonly byHead: Map<number, Resolved[]>;
}

const OPENING = new Set(['“', '„', '«', '‘‘', '``']);
const CLOSING = new Set(['”', '»', "''"]);

/** Straight quotation marks open and close in turn; a quotation may go on from the sentence before. */
function quotedTokens(tokens: readonly Token[], opensInside: boolean): boolean[] {
  let inside = opensInside;
  return tokens.map(({ text }) => {
    if (OPENING.has(text)) inside = true;
    else if (CLOSING.has(text)) inside = false;
    else if (text === '"') inside = !inside;
    else return inside;
    return false;
  });
}

/** Whether the quotation is still open after the sentence. */
function endsInside(tokens: readonly Token[], opensInside: boolean): boolean {
  let inside = opensInside;
  for (const { text } of tokens) {
    if (OPENING.has(text)) inside = true;
    else if (CLOSING.has(text)) inside = false;
    else if (text === '"') inside = !inside;
  }
  return inside;
}

/** The token of a stretch whose head stands outside of it. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const head = tokens[at]?.head ?? -1;
    if (head < from || head >= to) {
      const isTurnedMark = tokens[at]?.relation === 'case' || tokens[at]?.relation === 'det';
      if (!isTurnedMark || to - from === 1) return at;
    }
  }
  return from;
}

export function addMention(view: SentenceView, mention: Resolved): void {
  view.mentions.push(mention);
  append(view.byHead, headOf(view.tokens, mention.from, mention.to), mention);
}

const isResolved = (mention: Mention): mention is Resolved => mention.chain !== undefined;

/** Every sentence with its tree and the mentions that are known by name. */
export function viewSentences(document: Document): SentenceView[] {
  let inside = false;
  let block = -1;
  const views = document.sentences.map((sentence, index): SentenceView => {
    const tokens = document.tokens[index] ?? [];
    // A new paragraph opens its quotation anew.
    if (sentence.block !== block) inside = false;
    block = sentence.block;
    const quoted = quotedTokens(tokens, inside);
    inside = endsInside(tokens, inside);
    return {
      index,
      block,
      isHeading: sentence.kind === 'heading' || sentence.kind === 'dateline',
      tokens,
      tree: buildTree(tokens),
      titles: document.titles[index] ?? [],
      quoted,
      mentions: [],
      byHead: new Map(),
    };
  });
  for (const mention of document.mentions) {
    const view = views[mention.sentence];
    if (view !== undefined && isResolved(mention)) addMention(view, mention);
  }
  return views;
}

/** The persons whom a noun names, by itself or by the name beside it: "Kenya's president, William Ruto". */
export function personsAt(view: SentenceView, at: number): readonly Resolved[] {
  const own = view.byHead.get(at) ?? [];
  if (own.length > 0) return own;
  const beside = dependents(view.tree, at, 'appos', 'flat', 'compound').flatMap(
    (child) => view.byHead.get(child) ?? [],
  );
  const people = beside.filter(({ type }) => type === 'Person');
  return people.length === 1 ? people : [];
}
