import type { Document, Mention } from '../document.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';

interface Holder {
  readonly chain: string;
  readonly name: string;
}

/** Roles that an article gives to exactly one person, by the title before the name. */
function soleHolders(document: Document): Map<string, Holder> {
  const holders = new Map<string, Holder | undefined>();
  for (const mention of document.mentions) {
    if (mention.type !== 'Person' || mention.chain === undefined) continue;
    const title = document.titles[mention.sentence]?.find(({ to, kind }) => to === mention.from && kind === 'office');
    if (title === undefined) continue;
    const known = holders.get(title.role);
    const isOther = holders.has(title.role) && known?.chain !== mention.chain;
    holders.set(title.role, isOther ? undefined : { chain: mention.chain, name: mention.name });
  }
  return new Map([...holders].flatMap(([role, holder]) => (holder === undefined ? [] : [[role, holder] as const])));
}

/** "the prime minister" for the one person whom the article calls so; not when it goes on with a name or "of". */
export function findNominals(document: Document): Mention[] {
  const holders = soleHolders(document);
  if (holders.size === 0) return [];
  const taken = takenTokens(document.mentions);
  return document.titles.flatMap((titles, sentence) =>
    titles.flatMap((title): Mention[] => {
      const tokens = document.tokens[sentence] ?? [];
      const holder = holders.get(title.role);
      const next = tokens[title.to];
      const isClosed =
        !taken.has(tokenKey(sentence, title.to)) &&
        next?.lower !== 'of' &&
        next?.shape !== 'title' &&
        next?.lower !== "'s";
      if (holder === undefined || tokens[title.from - 1]?.lower !== 'the' || !isClosed) return [];
      const place = { sentence, from: title.from - 1, to: title.to };
      return [
        {
          ...place,
          type: 'Person',
          form: 'nominal',
          name: holder.name,
          rule: 'person-definite-title',
          chain: holder.chain,
        },
      ];
    }),
  );
}
