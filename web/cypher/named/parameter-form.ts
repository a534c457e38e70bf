/** One value that a named query takes, as a field of a form. */
export type FormField = {
  readonly name: string;
  /** An `entity` is a name that the graph may know. */
  readonly kind: 'entity' | 'text' | 'date' | 'choice' | 'number' | 'boolean';
  readonly isRequired: boolean;
  readonly description: string;
  readonly examples: readonly string[];
  readonly choices: readonly string[];
  /** What a text must match. */
  readonly pattern?: string;
};

export type NamedValues = Readonly<Record<string, unknown>>;

type Property = {
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  description?: string;
  examples?: unknown[];
};
type ParametersSchema = { properties?: Record<string, Property>; required?: string[] };

const DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
/** The catalogue writes names of entities so: any text that is not blank. */
const NAME = '\\S';

function kindOf({ type, enum: choices, pattern }: Property): FormField['kind'] {
  const types = [type ?? 'string'].flat();
  if (choices) return 'choice';
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('number') || types.includes('integer')) return 'number';
  if (pattern === DATE) return 'date';
  return pattern === NAME ? 'entity' : 'text';
}

/** The fields for the JSON Schema of a query's parameters, in its order. */
export function formFieldsOf(schema: unknown): FormField[] {
  const { properties = {}, required = [] } = (schema ?? {}) as ParametersSchema;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    kind: kindOf(property),
    isRequired: required.includes(name),
    description: property.description ?? '',
    examples: (property.examples ?? []).map(String),
    choices: (property.enum ?? []).flatMap((value) => (typeof value === 'string' ? [value] : [])),
    ...(property.pattern !== undefined && { pattern: property.pattern }),
  }));
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function errorOf({ kind, isRequired, pattern }: FormField, value: unknown): string | undefined {
  if (isEmpty(value)) return isRequired ? 'A value is needed.' : undefined;
  if (kind === 'date' && !new RegExp(DATE).test(String(value)))
    return 'Write a year, a month or a day: 2002, 2002-09 or 2002-09-17.';
  if (pattern !== undefined && !new RegExp(pattern).test(String(value))) return 'A value is needed.';
  return undefined;
}

/** What is wrong with the values, by the names of their fields. */
export function formErrorsOf(fields: readonly FormField[], values: NamedValues): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const error = errorOf(field, values[field.name]);
      return error === undefined ? [] : [[field.name, error]];
    }),
  );
}

/** What is sent: every value, null for those that are left out. */
export const valuesToSend = (fields: readonly FormField[], values: NamedValues): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, isRequired }) => {
      const value = values[name];
      if (!isEmpty(value)) return [[name, value]];
      return isRequired ? [] : [[name, null]];
    }),
  );
