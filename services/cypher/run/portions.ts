/** A source that pushes, and can be told to wait. */
export type Flow = { readonly pause: () => void; readonly resume: () => void };

/** What a source pushes, for a reader who takes all that has come by now, and waits when nothing has. */
export type Portions<Item> = {
  readonly read: AsyncIterable<Item[]>;
  readonly push: (item: Item) => void;
  readonly end: () => void;
  /** Thrown to the reader after what came before it. */
  readonly fail: (error: unknown) => void;
};

/**
 * A busy source is handed on in portions, a slow one item by item, none held back to wait for the next. The source is
 * paused while `most` items wait for their reader, and resumed when they are taken.
 */
export function createPortions<Item>(most: number, flow: Flow): Portions<Item> {
  let waiting: Item[] = [];
  let ending: { readonly error?: unknown } | undefined;
  let wake: () => void = () => undefined;

  function take(): Item[] {
    const taken = waiting;
    waiting = [];
    if (taken.length >= most) flow.resume();
    return taken;
  }

  async function* read(): AsyncGenerator<Item[]> {
    for (;;) {
      if (waiting.length > 0) yield take();
      else if (ending && 'error' in ending) throw ending.error;
      else if (ending) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }

  return {
    read: read(),
    push(item) {
      waiting.push(item);
      if (waiting.length === most) flow.pause();
      wake();
    },
    end() {
      ending ??= {};
      wake();
    },
    fail(error) {
      ending ??= { error };
      wake();
    },
  };
}
