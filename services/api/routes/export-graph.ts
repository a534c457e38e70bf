import { Type } from 'typebox';
import { exportGraph } from '../../graph/read/export-graph.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { exportStream } from '../export-stream.ts';
import { problemResponses } from '../problem-responses.ts';

const NDJSON = 'application/x-ndjson';

const schema = {
  summary: 'The whole graph as sorted lines',
  description:
    'Every node and then every relationship, one a line, in order. Two graphs that say the same give the same bytes: ids are those of the content, and what only tells of the run, such as when an article was received, is left out. The graph is read page by page, so the answer is of one moment only while nothing is written.',
  tags: ['graph'],
  response: {
    200: {
      description: 'A line a node or relationship; the connection is cut when the export fails on its way',
      content: {
        [NDJSON]: {
          schema: Type.Unknown({
            description:
              '`{"node", "id", "labels", "properties"}`; `{"relationship", "from", "to", "properties"}`; for the direct edges of claims `{"relationship", "claimId", "from", "to", "properties"}`',
          }),
        },
      },
    },
    ...problemResponses(),
  },
};

/** `GET /v1/graph/export` */
export function registerExportGraph(app: Api, { archive }: ApiParts): void {
  // HEAD would read all of it to say nothing.
  const options = { schema, config: { scope: 'read' as const }, exposeHeadRoute: false };
  app.get('/v1/graph/export', options, async (_request, reply) => {
    const body = await exportStream(exportGraph(archive.graph));
    return reply.type(`${NDJSON}; charset=utf-8`).send(body);
  });
}
