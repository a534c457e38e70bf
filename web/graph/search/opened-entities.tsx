import { Button, Group, Pill } from '@mantine/core';
import type { ViewEntity } from '../view/graph-view-model.ts';

type OpenedEntitiesProps = {
  entities: readonly ViewEntity[];
  hidden: number;
  onClose: (id: string) => void;
  onShowHidden: () => void;
  onStartOver: () => void;
};

/** Whose claims are shown, and what was taken out. */
export function OpenedEntities({ entities, hidden, onClose, onShowHidden, onStartOver }: OpenedEntitiesProps) {
  return (
    <Group gap={6} role="group" aria-label="Opened entities">
      {entities.map(({ id, name }) => (
        <Pill
          key={id}
          withRemoveButton
          onRemove={() => onClose(id)}
          removeButtonProps={{ 'aria-label': `Close ${name}`, 'aria-hidden': false, tabIndex: 0 }}
        >
          {name}
        </Pill>
      ))}
      {hidden > 0 && (
        <Button size="compact-xs" variant="default" onClick={onShowHidden}>
          Show {hidden} removed
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onStartOver}>
        Start over
      </Button>
    </Group>
  );
}
