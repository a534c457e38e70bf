/** A function that may be called however often: `work` is done once in so many milliseconds, after the first call. */
export function atIntervals(work: () => void, milliseconds: number): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      work();
    }, milliseconds);
  };
}
