import { type TProperties, Type } from 'typebox';

const DATE = {
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  'x-message': 'must be a day, a month or a year, such as 2024-04-10, 2024-04 or 2024',
};
const NAME = { minLength: 1, maxLength: 200, pattern: '\\S', 'x-message': 'must have something other than blanks' };

/** Optional to the asker and null to Cypher, which refuses a statement when one of its parameters is missing. */
const orNull = <Value extends string>(options: object) =>
  Type.Optional(Type.Unsafe<Value | null>({ type: ['string', 'null'], default: null, ...options }));

/** The parameters of one query; no others are taken. */
export const parametersOf = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

/** The name or an alias of an entity, without regard to case and accents. */
export const entityName = (description: string, ...examples: string[]) =>
  Type.String({ ...NAME, description, examples });

export const optionalEntityName = (description: string, ...examples: string[]) =>
  orNull<string>({ ...NAME, description, examples });

export const optionalText = (description: string, ...examples: string[]) =>
  orNull<string>({ minLength: 1, maxLength: 200, description, examples });

export const optionalOneOf = <Value extends string>(description: string, values: readonly Value[]) =>
  orNull<Value>({ enum: [...values, null], description });

/** A day, a month or a year. */
export const date = (description: string, ...examples: string[]) => Type.String({ ...DATE, description, examples });

export const optionalDate = (description: string, ...examples: string[]) =>
  orNull<string>({ ...DATE, description, examples });
