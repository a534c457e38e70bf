import { Button, Group, Text } from '@mantine/core';
import type { Neighbourhood } from '../../../schema/neighbourhood.ts';
import { type GraphAddress, MAX_LIMIT } from '../address/graph-address.ts';
import type { GraphViewModel } from '../view/graph-view-model.ts';

const MORE = 4;
const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What is in the view, in words; also the label of the drawing. */
export const summarize = ({ entities, claims }: GraphViewModel): string =>
  `${counted(entities.length, 'entity', 'entities')}, ${counted(claims.length, 'claim', 'claims')}`;

type ViewSummaryProps = {
  address: GraphAddress;
  answer: Neighbourhood;
  view: GraphViewModel;
  onLimit: (limit: number) => void;
};

/** How much is shown, and how much there is. */
export function ViewSummary({ address: { limit }, answer, view, onLimit }: ViewSummaryProps) {
  const next = Math.min(MAX_LIMIT, limit * MORE);
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {summarize(view)}
      </Text>
      {answer.truncated && (
        <Text size="sm" c="dimmed">
          the best supported of {answer.matching.toLocaleString('en')}
          {answer.partial && ' and more'}
        </Text>
      )}
      {answer.truncated && limit < MAX_LIMIT && (
        <Button size="compact-xs" variant="default" onClick={() => onLimit(next)}>
          Show up to {next.toLocaleString('en')}
        </Button>
      )}
    </Group>
  );
}
