/** What a key asks for: a path to go to, or the list of shortcuts. */
export type ShortcutAction = { go: string } | 'help';

/** `g` waits this long for the letter of a view. */
const SEQUENCE_MS = 1500;

export type KeyPress = {
  key: string;
  at: number;
  /** Whether the key belongs to something else: a field that is typed in, or another command. */
  isTaken: boolean;
};

/**
 * Reads one key after another. Each call tells what the key asks for, if anything; `g` and a letter goes to the view of that letter.
 */
export function createShortcutReader(
  pathOf: ReadonlyMap<string, string>,
): (press: KeyPress) => ShortcutAction | undefined {
  let leaderAt = Number.NEGATIVE_INFINITY;
  return ({ key, at, isTaken }) => {
    const follows = at - leaderAt <= SEQUENCE_MS;
    // Shift and the like come before the key that they are held for.
    if (!isTaken && key.length > 1) return undefined;
    leaderAt = Number.NEGATIVE_INFINITY;
    if (isTaken) return undefined;
    if (key === '?') return 'help';
    const path = follows ? pathOf.get(key) : undefined;
    if (path !== undefined) return { go: path };
    if (key === 'g') leaderAt = at;
    return undefined;
  };
}
