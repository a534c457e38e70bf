import { Button, Group, Modal, Text } from '@mantine/core';
import type { FailedArticle } from '../../../schema/status.ts';

type DialogProps = {
  failure: FailedArticle | undefined;
  onClose: () => void;
  onConfirm: (failure: FailedArticle) => void;
};

/** Asks before an article is deleted, because that cannot be undone. */
export function DeleteDialog({ failure, onClose, onConfirm }: DialogProps) {
  return (
    <Modal
      opened={failure !== undefined}
      onClose={onClose}
      title="Delete this article?"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text size="sm" mb="md">
        “{failure?.title ?? failure?.id}” is taken out of the queue, and out of the graph where an earlier reading of it
        stands there. It can be submitted again.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button
          color="red"
          onClick={() => {
            if (failure) onConfirm(failure);
            onClose();
          }}
        >
          Delete
        </Button>
      </Group>
    </Modal>
  );
}
