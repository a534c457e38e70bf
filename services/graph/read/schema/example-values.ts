/** Longer texts, such as those of sentences, are cut here. */
const MAX_LENGTH = 80;

const shorten = (value: unknown): unknown =>
  typeof value === 'string' && value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value;

/** A value of each property, out of a few nodes or relationships that have it; a list shows its first three. */
export function exampleValues(samples: readonly Record<string, unknown>[]): Record<string, unknown> {
  const examples: Record<string, unknown> = {};
  for (const sample of samples) {
    for (const [name, value] of Object.entries(sample))
      examples[name] ??= Array.isArray(value) ? value.slice(0, 3).map(shorten) : shorten(value);
  }
  return examples;
}
