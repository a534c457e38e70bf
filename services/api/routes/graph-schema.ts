import { GraphSchemaSchema } from '../../../schema/cypher.ts';
import { readGraphSchema } from '../../graph/read/graph-schema.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Labels, relationship types, their properties and counts',
  tags: ['graph'],
  response: { 200: GraphSchemaSchema, ...problemResponses() },
};

/** `GET /v1/graph/schema` */
export function registerGraphSchema(app: Api, { archive }: ApiParts): void {
  app.get('/v1/graph/schema', { schema, config: { scope: 'read' } }, () => readGraphSchema(archive.graph));
}
