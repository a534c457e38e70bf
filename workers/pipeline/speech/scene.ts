import type { Title } from '../annotate/titles.ts';
import type { Document, Mention } from '../document.ts';
import { buildTree, type SentenceTree } from '../grammar/sentence-tree.ts';
import { byToken } from '../grouping.ts';
import type { Token } from '../token.ts';
import type { SpeechLexicon } from './speech-lexicon.ts';

/** One sentence with all that the readers of speech ask it. */
export interface Scene {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly tree: SentenceTree;
  readonly titles: readonly Title[];
  /** The linked mentions that cover a token; several only for a group. */
  readonly covering: ReadonlyMap<number, readonly Mention[]>;
  /** Whether a token stands between quotation marks. */
  readonly isQuoted: (at: number) => boolean;
  readonly lexicon: SpeechLexicon;
  /** States of the article by a name of theirs, so that "the foreign ministry in Ankara" finds Turkey. */
  readonly stateByName: ReadonlyMap<string, string>;
}

/** The state entities of the article by each name they have, capitals and seats of government among them. */
export function statesByName({ entities }: Document): Map<string, string> {
  const states = new Map<string, string>();
  for (const { id, type, name, aliases } of entities) {
    if (type !== 'State') continue;
    for (const alias of [name, ...aliases]) states.set(alias, id);
  }
  return states;
}

export interface SceneParts {
  readonly document: Document;
  readonly sentence: number;
  readonly mentions: readonly Mention[];
  readonly quoted: ReadonlySet<number> | undefined;
  readonly lexicon: SpeechLexicon;
  readonly stateByName: ReadonlyMap<string, string>;
}

/** Sets up one sentence for reading; its tree is built here and nowhere else in the stage. */
export function buildScene({ document, sentence, mentions, quoted, lexicon, stateByName }: SceneParts): Scene {
  const tokens = document.tokens[sentence] ?? [];
  return {
    sentence,
    tokens,
    tree: buildTree(tokens),
    titles: document.titles[sentence] ?? [],
    covering: byToken(mentions),
    isQuoted: (at) => quoted?.has(at) === true,
    lexicon,
    stateByName,
  };
}
