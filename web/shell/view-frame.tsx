import { type ReactNode, useEffect } from 'react';

// In the view that the page was opened at, the browser places the focus.
const openedAt = window.location.pathname;
let hasMoved = false;
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
    // Whoever was quick has moved on before the first view was there.
    hasMoved ||= window.location.pathname !== openedAt;
    if (hasMoved) goToHeading();
    isBackOrForward = false;
  }, []);
  return children;
}
