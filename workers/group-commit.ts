/**
 * Lets items that are ready at about the same time share one commit: while one commit runs, the next group
 * gathers. A store that reaches some 200 small transactions a second takes many more items that way, and an item
 * that comes alone waits for nobody. The name and the idea are those of databases' write-ahead logs.
 */
export type GroupCommit<Item, Outcome> = {
  /** Resolves with the outcome of this very item once its group is committed. */
  submit: (item: Item) => Promise<Outcome>;
};

export type GroupCommitOptions<Item, Outcome> = {
  /** Writes a group as a whole or not at all, and answers with one outcome an item, in order. */
  commit: (items: Item[]) => Promise<Outcome[]>;
  /** Largest group. */
  maxSize: number;
  /** True for an error that every item would meet, such as a store that is away. */
  failsAll: (error: unknown) => boolean;
};

type Pending<Item, Outcome> = { item: Item; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void };

export function createGroupCommit<Item, Outcome>(
  options: GroupCommitOptions<Item, Outcome>,
): GroupCommit<Item, Outcome> {
  const { commit, maxSize, failsAll } = options;
  const waiting: Pending<Item, Outcome>[] = [];
  let committing = false;

  const settle = async (group: Pending<Item, Outcome>[]): Promise<void> => {
    try {
      const outcomes = await commit(group.map(({ item }) => item));
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Outcome);
    } catch (error) {
      if (group.length === 1 || failsAll(error)) for (const { reject } of group) reject(error);
      // One bad item must not fail its neighbours, so that each is tried by itself.
      else for (const pending of group) await settle([pending]);
    }
  };

  const drain = async (): Promise<void> => {
    if (committing) return;
    committing = true;
    while (waiting.length > 0) await settle(waiting.splice(0, maxSize));
    committing = false;
  };

  return {
    submit: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        void drain();
      }),
  };
}
