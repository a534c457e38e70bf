import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { Problem } from '../../../schema/problem.ts';
import type { Api } from '../api-parts.ts';

const withFormats = (options: Options): Ajv => {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: false, verbose: true, ...options });
  addFormats.default(ajv);
  return ajv;
};

/** Bodies are taken as they are; what stands in a URL is text and is converted to what the schema says. */
export function registerValidation(app: Api): void {
  const strict = withFormats({ coerceTypes: false, removeAdditional: false });
  const converting = withFormats({ coerceTypes: 'array', removeAdditional: false });
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : converting).compile(schema));
}

const MAX_ERRORS = 20;

/** With what Ajv adds when it is asked to be verbose: the value of the failed keyword, and the schema that it stands in. */
type ValidationError = FastifySchemaValidationError & { schema?: unknown; parentSchema?: { 'x-message'?: string } };

/** A schema may say under `x-message` in words what its pattern or format asks for: nobody should have to read an expression. */
const inWords = ({ keyword, parentSchema }: ValidationError): string | undefined =>
  keyword === 'pattern' || keyword === 'format' ? parentSchema?.['x-message'] : undefined;

/** The names of a choice such as `oneOf: [{ required: ['text'] }, { required: ['html'] }]`, which `verbose` hands over. */
function namesOfChoice(error: ValidationError): string {
  const branches = (error.schema ?? []) as { required?: string[] }[];
  return branches.flatMap(({ required = [] }) => required.map((name) => `"${name}"`)).join(' and ');
}

function describe(error: ValidationError): string {
  const { keyword, message, params, schemaPath } = error;
  if (keyword === 'additionalProperties') return `has an unknown property "${params.additionalProperty}"`;
  if (keyword === 'enum')
    return `must be one of ${(params.allowedValues as unknown[]).filter((value) => value !== null).join(', ')}`;
  if (keyword === 'oneOf') return `must have exactly one of ${namesOfChoice(error)}`;
  if (keyword === 'anyOf' && schemaPath.includes('publishedAt'))
    return 'must be an ISO 8601 date or date-time, such as 2024-04-10T09:00:00Z';
  return inWords(error) ?? message ?? `fails ${keyword}`;
}

/** The errors of a validation as a client reads them: one for each place, without those of single branches of a choice. */
export function describeValidation(errors: readonly ValidationError[]): NonNullable<Problem['errors']> {
  const isBranch = (error: ValidationError): boolean => /\/(anyOf|oneOf)\/\d+\//.test(error.schemaPath);
  const told = errors
    .filter((error) => !isBranch(error))
    .map((error) => ({ path: error.instancePath || '/', message: describe(error) }));
  // Pattern and format of one value may say the same.
  return [...new Map(told.map((error) => [`${error.path} ${error.message}`, error])).values()].slice(0, MAX_ERRORS);
}
