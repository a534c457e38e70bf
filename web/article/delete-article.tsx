import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { ProblemAnswer } from '../api/request.ts';
import { deleteArticle } from './use-article.ts';

/** Whoever deletes what is gone already has what they wanted. */
async function deleteOnce(id: string): Promise<void> {
  try {
    await deleteArticle(id);
  } catch (error) {
    if (!(error instanceof ProblemAnswer && error.problem.status === 404)) throw error;
  }
}

/** Takes the article out of the graph, after asking. */
export function DeleteArticle({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const [isAsking, asking] = useDisclosure(false);
  const deletion = useMutation({ mutationFn: () => deleteOnce(id), onSuccess: onDeleted });
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={asking.open}>
        Delete …
      </Button>
      <Modal
        opened={isAsking}
        onClose={asking.close}
        title="Delete this article?"
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <Text fz="sm">
            The article goes, and with it every claim and entity that no other article supports. Nothing brings it back
            but posting it again.
          </Text>
          {deletion.error && (
            <Text fz="sm" c="red" role="alert">
              {deletion.error.message}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={asking.close} data-autofocus>
              Keep it
            </Button>
            <Button color="red" onClick={() => deletion.mutate()} loading={deletion.isPending}>
              Delete
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
