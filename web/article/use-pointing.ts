import { type RefObject, useEffect } from 'react';
import type { Highlight } from './highlight.ts';
import type { HighlightStore } from './highlight-store.ts';

/** What of the reading an element belongs to: a claim, a mention or a sentence. */
export function highlightAt(element: Element | null): Highlight | undefined {
  const claim = element?.closest('[data-claim]')?.getAttribute('data-claim');
  if (claim) return { claim };
  const index = element?.closest('[data-index]')?.getAttribute('data-index');
  if (index === null || index === undefined) return undefined;
  const entity = element?.closest('[data-entity]')?.getAttribute('data-entity');
  return { sentence: Number(index), ...(entity ? { entity } : {}) };
}

const isSelectingText = (): boolean => window.getSelection()?.isCollapsed === false;
const asElement = (target: EventTarget | null): Element | null => (target instanceof Element ? target : null);

/**
 * Highlights what the pointer or the focus is on, and lets a click anywhere on a claim or a sentence choose it. Whoever has no
 * pointer chooses by the links that are in them.
 */
export function usePointing(
  list: RefObject<HTMLElement | null>,
  store: HighlightStore,
  choose: (highlight: Highlight) => void,
): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const ended = new AbortController();
    const { signal } = ended;
    const point = ({ target }: Event): void => store.point(highlightAt(asElement(target)));
    const leave = (): void => store.point(undefined);
    const click = ({ target }: MouseEvent): void => {
      const clicked = asElement(target);
      if (clicked?.closest('a, button') || isSelectingText()) return;
      const highlight = highlightAt(clicked);
      if (highlight) choose(highlight);
    };
    element.addEventListener('mouseover', point, { signal });
    element.addEventListener('mouseleave', leave, { signal });
    element.addEventListener('focusin', point, { signal });
    element.addEventListener('focusout', leave, { signal });
    element.addEventListener('click', click, { signal });
    return () => ended.abort();
  }, [list, store, choose]);
}
