/** Whether an office is called by a shorter or a more general word: "the minister" for a foreign minister. */
export function isCalled(held: string, kinds: readonly string[]): boolean {
  return kinds.some((kind) => {
    if (kind.startsWith('* '))
      return held.endsWith(kind.slice(1)) && held !== 'prime minister' && !held.startsWith('vice ');
    if (kind.endsWith(' *')) return held.startsWith(kind.slice(0, -1));
    return held === kind;
  });
}

/** What somebody is only beside somebody else; whose predecessor is meant, a title does not tell. */
export const RELATIONAL = new Set('predecessor successor counterpart rival challenger colleague ally'.split(' '));
