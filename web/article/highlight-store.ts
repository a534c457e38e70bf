import { type Highlight, isSame } from './highlight.ts';

/**
 * What is highlighted now: what is pointed at, else what is chosen. Rows listen to it themselves, so that pointing draws two rows
 * and not the whole article.
 */
export class HighlightStore {
  #pointed: Highlight | undefined;
  #chosen: Highlight | undefined;
  readonly #listeners = new Set<() => void>();

  current = (): Highlight | undefined => this.#pointed ?? this.#chosen;

  chosen = (): Highlight | undefined => this.#chosen;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  point(highlight: Highlight | undefined): void {
    if (isSame(highlight, this.#pointed)) return;
    this.#pointed = highlight;
    this.#tell();
  }

  choose(highlight: Highlight | undefined): void {
    if (isSame(highlight, this.#chosen)) return;
    this.#chosen = highlight;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
