import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { ViewFrame } from './view-frame.tsx';

/** How browsers say that a part of the page could not be fetched. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload CSS/i;

function BrokenView({ error }: { error: Error }) {
  const isNotFetched = NOT_FETCHED.test(error.message);
  return (
    <Stack>
      <Title order={1}>{isNotFetched ? 'This view could not be loaded' : 'This view broke'}</Title>
      <Alert color="red" role="alert">
        <Stack align="flex-start">
          {isNotFetched ? (
            <Text size="sm">
              The service is away, or it was updated since this page was opened. Reload the page to get the view as it
              is now.
            </Text>
          ) : (
            <Text size="sm">
              A defect of this page, not of your data. The other views work as before. What it says of itself:{' '}
              {error.message}
            </Text>
          )}
          <Group>
            <Button size="compact-md" onClick={() => window.location.reload()}>
              Reload the page
            </Button>
          </Group>
        </Stack>
      </Alert>
    </Stack>
  );
}

type State = { error: Error | undefined };

/** Keeps a view that breaks from taking the rest of the page with it. */
export class ViewBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <ViewFrame>
        <BrokenView error={error} />
      </ViewFrame>
    );
  }
}
