/** What somebody says that a value is, because `5` and `"5"` are two things to Cypher. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'json';

export const VALUE_KINDS: readonly { value: ValueKind; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'boolean', label: 'True or false' },
  { value: 'list', label: 'List' },
  { value: 'json', label: 'JSON' },
  { value: 'null', label: 'Null' },
];

/** A value as it is being written. */
export type ParameterDraft = { readonly kind: ValueKind; readonly text: string };

export type ReadValue = { readonly value: unknown } | { readonly error: string };

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function readNumber(text: string): ReadValue {
  const value = Number(text);
  if (!NUMBER.test(text) || !Number.isFinite(value)) return { error: 'This is not a number.' };
  if (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(value)) {
    return { error: 'Digits would be lost beyond 2^53. Make it a text and write toInteger(…) around it in the query.' };
  }
  return { value };
}

function readJson(text: string): ReadValue {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: `This is not JSON: ${(error as Error).message}` };
  }
}

function readList(text: string): ReadValue {
  const read = readJson(text);
  if ('error' in read) return { error: 'This is not a list. Write it as JSON: ["one", 2].' };
  return Array.isArray(read.value) ? read : { error: 'This is not a list. Write it as JSON: ["one", 2].' };
}

/** The value that is meant, or what is wrong with it. */
export function readDraft({ kind, text }: ParameterDraft): ReadValue {
  switch (kind) {
    case 'text':
      return { value: text };
    case 'number':
      return readNumber(text.trim());
    case 'boolean':
      return { value: text === 'true' };
    case 'null':
      return { value: null };
    case 'list':
      return readList(text);
    default:
      return readJson(text);
  }
}

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'json';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

/** How a value would have been written. */
export function draftOf(value: unknown): ParameterDraft {
  const kind = kindOf(value);
  if (kind === 'null') return { kind, text: '' };
  return { kind, text: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** The same text as another kind, where it can be one. */
export function changeKind({ text }: ParameterDraft, kind: ValueKind): ParameterDraft {
  if (kind === 'boolean') return { kind, text: text === 'true' ? 'true' : 'false' };
  if (kind === 'list' && text === '') return { kind, text: '[]' };
  return { kind, text: kind === 'null' ? '' : text };
}

export type Drafts = Readonly<Record<string, ParameterDraft>>;
export type ReadDrafts = { values: Record<string, unknown>; errors: Record<string, string> };

/** The values of the named drafts; a name without a draft has none. */
export function readDrafts(names: readonly string[], drafts: Drafts): ReadDrafts {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const name of names) {
    const draft = drafts[name];
    const read = draft && readDraft(draft);
    if (read && 'error' in read) errors[name] = read.error;
    else if (read) values[name] = read.value;
  }
  return { values, errors };
}
