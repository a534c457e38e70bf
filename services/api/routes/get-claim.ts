import { Type } from 'typebox';
import { ClaimDetailSchema } from '../../../schema/claim.ts';
import { problems } from '../../errors.ts';
import { getClaim } from '../../graph/read/get-claim.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'One claim with every sentence that states it, and what contradicts it',
  tags: ['graph'],
  params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
  response: { 200: ClaimDetailSchema, ...problemResponses(404) },
};

/** `GET /v1/claims/:id` */
export function registerGetClaim(app: Api, { archive }: ApiParts): void {
  app.get('/v1/claims/:id', { schema, config: { scope: 'read' } }, async ({ params }) => {
    const claim = await getClaim(archive.graph, params.id);
    if (!claim) throw problems.notFound(`There is no claim ${params.id}.`);
    return claim;
  });
}
