import { Anchor, AppShell, Loader, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type MouseEvent, Suspense, useCallback, useEffect, useLayoutEffect } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ConnectionBanner } from './connection-banner.tsx';
import { Header } from './header.tsx';
import { KeyPrompt } from './key-prompt.tsx';
import type { ShortcutAction } from './shortcuts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useKeyNeed } from './use-key-need.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { ViewBoundary } from './view-boundary.tsx';
import { ViewFrame, watchHistory } from './view-frame.tsx';
import { ArticleView, loadAllViews, VIEWS } from './views.tsx';

const CONTENT = 'content';
// By then the view that was asked for has what it needs.
const LOAD_OTHERS_MS = 1500;

function NoSuchPage() {
  return (
    <Stack align="flex-start">
      <Title order={1}>There is no such page</Title>
      <Text>
        Nothing is at this address. Begin with{' '}
        <Anchor component={Link} href="/">
          the workers
        </Anchor>
        , or choose a view above.
      </Text>
    </Stack>
  );
}

/** Names the page after its view. A view that knows a better name says so in an effect of its own, which comes later. */
function useTitle(location: string): void {
  useLayoutEffect(() => {
    const other = location.startsWith('/articles/') ? 'Article' : 'No such page';
    const label = VIEWS.find(({ path }) => path === location)?.label ?? other;
    document.title = `${label} – Newsgraph`;
  }, [location]);
}

function Content() {
  const [location] = useLocation();
  useTitle(location);
  return (
    <ViewBoundary key={location}>
      <Suspense fallback={<Loader className="shell-loader" aria-label="Loading the view" />}>
        <ViewFrame>
          <Switch>
            {VIEWS.map(({ path, component }) => (
              <Route key={path} path={path} component={component} />
            ))}
            <Route path="/articles/:id" component={ArticleView} />
            <Route component={NoSuchPage} />
          </Switch>
        </ViewFrame>
      </Suspense>
    </ViewBoundary>
  );
}

/** Goes to the content without writing the place into the address, which belongs to the view. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(CONTENT)?.focus();
}

/** What surrounds every view: the way between them, whether the service is there, the key, light and dark, and the keyboard. */
export function Shell() {
  const need = useKeyNeed();
  const [, navigate] = useLocation();
  const [isHelpOpen, help] = useDisclosure(false);
  const act = useCallback(
    (action: ShortcutAction) => (action === 'help' ? help.open() : navigate(action.go)),
    [help.open, navigate],
  );
  useShortcuts(act);
  useEffect(watchHistory, []);
  useEffect(() => {
    const timer = setTimeout(loadAllViews, LOAD_OTHERS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <AppShell header={{ height: 48 }} padding="md">
      <a href={`#${CONTENT}`} className="shell-skip" onClick={skipToContent}>
        Skip to the content
      </a>
      <Header need={need} onShortcuts={help.open} />
      <AppShell.Main id={CONTENT} tabIndex={-1}>
        <ConnectionBanner />
        <Content />
      </AppShell.Main>
      <KeyPrompt need={need} />
      <ShortcutsDialog opened={isHelpOpen} onClose={help.close} />
    </AppShell>
  );
}
