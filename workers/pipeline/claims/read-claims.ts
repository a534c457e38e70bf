import type { Title } from '../annotate/titles.ts';
import { bySentence } from '../by-sentence.ts';
import type { Document, Mention, ReadClaim, UnreadTrigger } from '../document.ts';
import { buildTree } from '../grammar/sentence-tree.ts';
import type { Context } from '../stage.ts';
import type { EventLexicon } from './events/event-lexicon.ts';
import { readEvents } from './events/read-events.ts';
import { mentionsByToken, type SentenceView } from './events/sentence-view.ts';
import { readRelations } from './relations/read-relations.ts';

function officeTokens(titles: readonly Title[]): Set<number> {
  const offices = titles.filter(({ kind }) => kind === 'office');
  return new Set(offices.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
}

function viewOf(
  document: Document,
  sentence: number,
  mentions: readonly Mention[],
  lexicon: EventLexicon,
): SentenceView {
  const titles = document.titles[sentence] ?? [];
  return {
    tree: buildTree(document.tokens[sentence] ?? []),
    sentence,
    mentionsAt: mentionsByToken(mentions, titles),
    officeTokens: officeTokens(titles),
    lexicon,
  };
}

/** Reads the standing relations and the events of every sentence that mentions anybody. */
export function readClaims(document: Document, { resources }: Context): Document {
  const { relations, titles, states, eventLexicon, eventRules } = resources;
  const claims: ReadClaim[] = readRelations(document, relations, titles, states);
  const unread: UnreadTrigger[] = [];
  for (const [sentence, mentions] of bySentence(document.mentions)) {
    const events = readEvents(viewOf(document, sentence, mentions, eventLexicon), eventRules);
    claims.push(...events.claims);
    unread.push(...events.unread);
  }
  return { ...document, readClaims: claims, unread };
}
