import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { concerns, type Highlight, isSame, readHighlight, writeHighlight } from './highlight.ts';
import { HighlightStore } from './highlight-store.ts';
import type { ReadingRow } from './reading-rows.ts';

const selectorOf = (highlight: Highlight): string =>
  'claim' in highlight ? `[data-claim="${CSS.escape(highlight.claim)}"]` : `[data-index="${highlight.sentence}"]`;

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Brings what is chosen into view, unless some of it is seen already. */
function reveal(highlight: Highlight, rows: readonly ReadingRow[], scrollTo: (index: number) => void): void {
  const drawn = [...document.querySelectorAll(selectorOf(highlight))];
  if (drawn.some(isSeen)) return;
  if (drawn[0]) drawn[0].scrollIntoView({ block: 'center' });
  else scrollTo(rows.findIndex((row) => concerns(highlight, row)));
}

const nowhere = (): void => undefined;

/** What is chosen, as the address says it, in a store that the rows listen to; Escape and a second click let go of it. */
export function useChosen(rows: readonly ReadingRow[]) {
  const [store] = useState(() => new HighlightStore());
  const [search, setSearch] = useSearchParams();
  const scrollTo = useRef<(index: number) => void>(nowhere);
  const address = search.toString();
  const revealed = useRef<string>(undefined);
  useLayoutEffect(() => {
    const highlight = readHighlight(new URLSearchParams(address));
    store.choose(highlight);
    // Once for each address: newer figures of the same article move nothing.
    if (highlight && revealed.current !== address) reveal(highlight, rows, scrollTo.current);
    revealed.current = address;
  }, [store, rows, address]);
  const choose = useCallback(
    (highlight: Highlight | undefined) => {
      const next = isSame(highlight, store.chosen()) ? undefined : highlight;
      setSearch((now) => writeHighlight(now, next), { replace: true });
    },
    [store, setSearch],
  );
  useEffect(() => {
    const listen = ({ key, defaultPrevented }: KeyboardEvent): void => {
      if (key === 'Escape' && !defaultPrevented && store.chosen()) choose(undefined);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [store, choose]);
  const onReady = useCallback((scroll: (index: number) => void) => {
    scrollTo.current = scroll;
  }, []);
  return { store, choose, onReady };
}
