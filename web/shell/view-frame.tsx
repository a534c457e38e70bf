import { type ReactNode, useEffect } from 'react';

// Whether the page was just opened: then the browser places the focus.
let isFirst = true;
let isBackOrForward = false;

/** What the browser scrolls by itself is left to it. */
export function watchHistory(): () => void {
  const listen = (): void => {
    isBackOrForward = true;
  };
  window.addEventListener('popstate', listen);
  return () => window.removeEventListener('popstate', listen);
}

/** Says to those who do not see the page that it shows something else, by going to the heading of it. */
function goToHeading(): void {
  // What is not drawn cannot take the focus; then the content as a whole does.
  const places = [...document.querySelectorAll<HTMLElement>('main h1'), ...document.querySelectorAll('main')];
  const target = places.find((place) => place.checkVisibility());
  if (target === undefined) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (!isBackOrForward) window.scrollTo(0, 0);
}

/** Around a view that is there: it takes the focus when one came from another view. */
export function ViewFrame({ children }: { children: ReactNode }) {
  useEffect(() => {
    if (!isFirst) goToHeading();
    isFirst = false;
    isBackOrForward = false;
  }, []);
  return children;
}
