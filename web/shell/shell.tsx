import { Anchor, AppShell, Box, Group, Loader, Text } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { KeyButton, KeyPrompt } from './key-prompt.tsx';
import { ArticleView, VIEWS } from './views.tsx';

function Navigation() {
  const [location] = useLocation();
  return (
    <Group component="nav" aria-label="Views" gap="sm" wrap="nowrap" className="shell-navigation">
      {VIEWS.map(({ path, label }) => (
        <Anchor
          key={path}
          component={Link}
          href={path}
          className="shell-link"
          aria-current={location === path ? 'page' : undefined}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}

function Content() {
  return (
    <Suspense fallback={<Loader aria-label="Loading the view" />}>
      <Switch>
        {VIEWS.map(({ path, component }) => (
          <Route key={path} path={path} component={component} />
        ))}
        <Route path="/articles/:id">{({ id }) => <ArticleView key={id} />}</Route>
        <Route>
          <Text>There is no such page.</Text>
        </Route>
      </Switch>
    </Suspense>
  );
}

/** What surrounds every view: the way between them, whether the service is there, the key, light and dark. */
export function Shell() {
  return (
    <AppShell header={{ height: 48 }} padding="md">
      <a href="#content" className="shell-skip">
        Skip to the content
      </a>
      <AppShell.Header className="shell-header">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="md" wrap="nowrap" miw={0}>
            <Text fw={700} visibleFrom="sm">
              Newsgraph
            </Text>
            <Navigation />
          </Group>
          <Group gap={4} wrap="nowrap">
            <Anchor href="/docs" visibleFrom="sm" size="sm">
              API
            </Anchor>
            <KeyButton />
            <ColorSchemeSwitch />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        <ConnectionBanner />
        <Box>
          <Content />
        </Box>
      </AppShell.Main>
      <KeyPrompt />
    </AppShell>
  );
}
