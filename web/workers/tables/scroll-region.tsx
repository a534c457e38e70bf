import type { ReactNode } from 'react';

/** What may be larger than its place: it scrolls by itself, also with the keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
    <section className="workers-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
