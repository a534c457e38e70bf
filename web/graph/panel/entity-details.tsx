import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { TypeMark } from '../canvas/type-mark.tsx';
import { useEntity } from '../data/use-entities.ts';
import type { ViewEntity } from '../view/graph-view-model.ts';
import type { ViewClaim } from '../view/view-claim.ts';
import { ClaimList } from './claim-list.tsx';

const MOST_ALIASES = 12;

export type EntityActions = {
  onExpand: (id: string) => void;
  onClose: (id: string) => void;
  onOnly: (id: string) => void;
  onHide: (id: string) => void;
};

function Actions({ id, opened, onExpand, onClose, onOnly, onHide }: EntityActions & { id: string; opened: boolean }) {
  return (
    <Group gap={6}>
      {opened ? (
        <Button size="compact-sm" variant="default" onClick={() => onClose(id)}>
          Collapse
        </Button>
      ) : (
        <Button size="compact-sm" onClick={() => onExpand(id)}>
          Expand
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => onOnly(id)}>
        Only this
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onHide(id)}>
        Remove
      </Button>
    </Group>
  );
}

function Aliases({ aliases }: { aliases: readonly string[] }) {
  const more = aliases.length - MOST_ALIASES;
  if (aliases.length === 0) return null;
  return (
    <Text size="sm">
      Also called {aliases.slice(0, MOST_ALIASES).join(', ')}
      {more > 0 && ` and ${more} more`}
    </Text>
  );
}

type EntityDetailsProps = EntityActions & {
  id: string;
  entity: ViewEntity | undefined;
  claims: readonly ViewClaim[];
  hrefOf: (claimId: string) => string;
};

/** An entity with its other names, how much there is about it, and its claims of the view. */
export function EntityDetails({ id, entity, claims, hrefOf, ...actions }: EntityDetailsProps) {
  const { data, error } = useEntity(id);
  const known = entity ?? data;
  if (!known) return error ? <Alert color="red">{error.message}</Alert> : null;
  const inView = claims.filter(({ subject, object }) => subject.id === id || object?.id === id);
  return (
    <Stack gap="sm">
      <Text size="sm" component="div">
        <TypeMark type={known.type} /> {known.type}, {known.claims} {known.claims === 1 ? 'claim' : 'claims'}
        {data && `, named by ${data.articles} ${data.articles === 1 ? 'article' : 'articles'}`}
      </Text>
      {data && <Aliases aliases={data.aliases} />}
      <Actions id={id} opened={entity?.opened ?? false} {...actions} />
      <Title order={3} size="h4">
        {inView.length} of its claims in view
      </Title>
      <ClaimList key={id} claims={inView} hrefOf={hrefOf} />
    </Stack>
  );
}
