import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import type { EntityDetail, EntityList, EntitySummary } from '../../../schema/entity.ts';
import { requestJson, withQuery } from '../../api/request.ts';

const MOST_FOUND = 20;

/** The entities whose name or alias begins as typed. */
export function useEntitySearch(typed: string) {
  const q = typed.trim();
  return useQuery({
    queryKey: ['entities', q],
    queryFn: async ({ signal }) =>
      (await requestJson<EntityList>(withQuery('/v1/entities', { q, limit: MOST_FOUND }), { signal })).items,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

/** One entity, for its aliases and how many articles name it. */
export const useEntity = (id: string) =>
  useQuery({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => requestJson<EntityDetail>(`/v1/entities/${encodeURIComponent(id)}`, { signal }),
  });

export type Suggestion = Pick<EntitySummary, 'id' | 'name' | 'type' | 'articles' | 'claims'>;

const COLUMNS = ['entity', 'name', 'type', 'articles', 'claims'] as const;

function toSuggestions({ columns, rows }: CypherAnswer): Suggestion[] {
  const [id, name, type, articles, claims] = COLUMNS.map((column) => columns.indexOf(column)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return rows.map((row) => ({
    id: String(row[id]),
    name: String(row[name]),
    type: row[type] as Suggestion['type'],
    articles: Number(row[articles]),
    claims: Number(row[claims]),
  }));
}

/** Whom the articles name most, to begin with. Of somebody without claims there is nothing to draw. */
export const useSuggestions = () =>
  useQuery({
    queryKey: ['most-mentioned'],
    queryFn: async ({ signal }) => {
      const answer = await requestJson<CypherAnswer>('/v1/queries/most-mentioned', {
        method: 'POST',
        body: {},
        signal,
      });
      return toSuggestions(answer).filter(({ claims }) => claims > 0);
    },
  });
