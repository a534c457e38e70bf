import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { HighlightStore } from './highlight-store.ts';
import type { ReadingRow } from './reading-rows.ts';
import { SentenceRow } from './sentence-row.tsx';
import type { AddressOf } from './sentence-text.tsx';
import type { ExplainedSentence } from './unread-words.tsx';

export type SentenceListProps = {
  rows: readonly ReadingRow[];
  store: HighlightStore;
  addressOf: AddressOf;
  explained: ReadonlyMap<number, ExplainedSentence> | undefined;
  list: RefObject<HTMLOListElement | null>;
  /** Is given what scrolls to a row that is not drawn. */
  onReady: (scrollTo: (index: number) => void) => void;
};

/** So many are drawn at once without anybody waiting, and the browser's own search finds them. */
export const MOST_DRAWN = 300;
const ESTIMATED_HEIGHT = 96;

function Rows({
  rows,
  from,
  to,
  ...props
}: Omit<SentenceListProps, 'list' | 'onReady'> & { from: number; to: number }) {
  const { store, addressOf, explained } = props;
  return rows
    .slice(from, to)
    .map((row) => (
      <SentenceRow
        key={row.sentence.index}
        row={row}
        store={store}
        addressOf={addressOf}
        explained={explained?.get(row.sentence.index)}
      />
    ));
}

/** Every sentence, drawn. */
function WholeList({ list, onReady: _, ...props }: SentenceListProps) {
  return (
    <ol ref={list} className="sentences">
      <Rows {...props} from={0} to={props.rows.length} />
    </ol>
  );
}

/** The sentences around those that are seen; the space of the others is kept free. */
function WindowedList({ list, onReady, rows, store, addressOf, explained }: SentenceListProps) {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [list]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.sentence.index ?? index,
  });
  useLayoutEffect(
    () => onReady((index) => index >= 0 && virtual.scrollToIndex(index, { align: 'center' })),
    [onReady, virtual],
  );
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const behind = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <ol ref={list} className="sentences" style={{ paddingTop: before, paddingBottom: Math.max(0, behind) }}>
      {items.map(({ index, key }) => {
        const row = rows[index];
        return row ? (
          <SentenceRow
            key={key}
            ref={virtual.measureElement}
            row={row}
            store={store}
            addressOf={addressOf}
            explained={explained?.get(row.sentence.index)}
          />
        ) : null;
      })}
    </ol>
  );
}

export const SentenceList = (props: SentenceListProps) =>
  props.rows.length > MOST_DRAWN ? <WindowedList {...props} /> : <WholeList {...props} />;
