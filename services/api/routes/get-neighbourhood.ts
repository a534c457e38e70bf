import { NeighbourhoodQuerySchema, NeighbourhoodSchema } from '../../../schema/neighbourhood.ts';
import { problems } from '../../errors.ts';
import { getNeighbourhood } from '../../graph/read/neighbourhood/get-neighbourhood.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'The claims around entities, as nodes and edges',
  description:
    'Every claim that has one of the entities as subject or object and passes the filters. `from` and `to` are about when the event was: `time` of the claim, which may be as vague as a year and then counts with the whole of it; for a claim without a time, `firstSeen` to `lastSeen`, when articles stated it.',
  tags: ['graph'],
  querystring: NeighbourhoodQuerySchema,
  response: { 200: NeighbourhoodSchema, ...problemResponses(404) },
};

/** `GET /v1/graph/neighbourhood` */
export function registerGetNeighbourhood(app: Api, { archive }: ApiParts): void {
  app.get('/v1/graph/neighbourhood', { schema, config: { scope: 'read' } }, async ({ query }) => {
    const answer = await getNeighbourhood(archive.graph, query);
    if ('unknown' in answer) throw problems.notFound(`There is no entity ${answer.unknown.join(', ')}.`);
    return answer.neighbourhood;
  });
}
