import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { EntitySpan } from './side.ts';

/** The types that the model knows. */
export const MODEL_TYPES = ['PERSON', 'ORG', 'GPE', 'NORP', 'LOC', 'EVENT', 'DATE', 'MISC'] as const;

/** New names of types; null drops a type from the count, a type that is not listed stays what it is. */
export interface TypeMapping {
  readonly gold: ReadonlyMap<string, string | null>;
  readonly predicted: ReadonlyMap<string, string | null>;
}

const OWN_MAPPINGS = new URL('./mappings/', import.meta.url);

export const SAME_TYPES: TypeMapping = { gold: new Map(), predicted: new Map() };

function readSide(value: unknown, side: string): Map<string, string | null> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`"${side}" is no object`);
  const wrong = Object.entries(value).find(([, type]) => type !== null && (typeof type !== 'string' || type === ''));
  if (wrong) throw new Error(`"${side}" maps "${wrong[0]}" to ${JSON.stringify(wrong[1])}; it may be a type or null`);
  return new Map(Object.entries(value as Record<string, string | null>));
}

/** Parses `{"gold": {"PER": "PERSON", "MISC": null}, "predicted": {"GPE": "PLACE"}}`; `about` may say what for. */
export function parseMapping(content: string, path: string): TypeMapping {
  try {
    const { gold, predicted, about: _, ...more } = JSON.parse(content) as Record<string, unknown>;
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) throw new Error(`"${unknown}" is none of "gold", "predicted" and "about"`);
    return { gold: readSide(gold, 'gold'), predicted: readSide(predicted, 'predicted') };
  } catch (error) {
    throw new Error(`${path} is no mapping of types: ${(error as Error).message}`);
  }
}

/** Reads a mapping from a file, or by its name one of those that come with this program. */
export function readMapping(nameOrPath: string): TypeMapping {
  if (existsSync(nameOrPath)) return parseMapping(readFileSync(nameOrPath, 'utf8'), nameOrPath);
  const names = readdirSync(OWN_MAPPINGS).map((file) => file.replace(/\.json$/, ''));
  if (!names.includes(nameOrPath))
    throw new Error(`there is no mapping ${nameOrPath}: name a file, or one of ${names.sort().join(', ')}`);
  return parseMapping(readFileSync(new URL(`${nameOrPath}.json`, OWN_MAPPINGS), 'utf8'), nameOrPath);
}

/** The names under their new types, without those that are dropped. */
export function mapTypes(spans: readonly EntitySpan[], types: ReadonlyMap<string, string | null>): EntitySpan[] {
  return spans.flatMap((span) => {
    const type = types.has(span.type) ? types.get(span.type) : span.type;
    return type === null || type === undefined ? [] : [{ ...span, type }];
  });
}

/** Throws when the gold has types that neither the model nor the mapping knows: every one of them would be a miss. */
export function requireKnownTypes(spans: readonly EntitySpan[], { gold, predicted }: TypeMapping, file: string): void {
  const known = new Set<string | null>([...MODEL_TYPES, ...gold.values(), ...predicted.values()]);
  const unknown = new Set(spans.map(({ type }) => type).filter((type) => !gold.has(type) && !known.has(type)));
  if (unknown.size === 0) return;
  const example = [...unknown].map((type) => `${JSON.stringify(type)}: null`).join(', ');
  throw new Error(
    `${file} names types that the model does not know: ${[...unknown].sort().join(', ')}. Give --map FILE, where FILE says ` +
      `for each what it is called in the comparison (or null, to leave it out): {"gold": {${example}}, "predicted": {}}`,
  );
}
