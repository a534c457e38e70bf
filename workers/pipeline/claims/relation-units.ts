import type { Title } from '../annotate/titles.ts';
import type { Mention } from '../document.ts';
import type { Token } from '../token.ts';
import type { Unit, UnitKind } from './unit.ts';

const KINDS: Record<Mention['type'], UnitKind> = {
  Person: 'person',
  State: 'state',
  Organization: 'organization',
  Place: 'place',
};

/** What a rule reads from: the tokens of one sentence with its mentions and titles. */
export interface SentenceParts {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
}

/** The sentence as bare mentions, titles and words: what relations such as offices and families are read from. */
export function relationUnits({ tokens, mentions, titles }: SentenceParts): Unit[] {
  const mentionAt = new Map(mentions.map((mention) => [mention.from, mention]));
  const titleAt = new Map(titles.map((title) => [title.from, title]));
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const mention = mentionAt.get(at);
    const title = titleAt.get(at);
    if (mention?.entity !== undefined) {
      units.push({ kind: KINDS[mention.type], from: at, to: mention.to, token, entities: [mention.entity] });
      at = mention.to;
    } else if (title !== undefined && title.kind === 'office') {
      units.push({ kind: 'title', from: at, to: title.to, token, entities: [], role: title.role });
      at = title.to;
    } else {
      units.push({ kind: 'word', from: at, to: at + 1, token, entities: [] });
      at += 1;
    }
  }
  return units;
}
