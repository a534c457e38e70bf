import { Anchor, AppShell, Text } from '@mantine/core';
import { Link } from 'wouter';
import { Navigation } from './navigation.tsx';
import { Tools, ToolsMenu } from './tools.tsx';
import type { KeyNeed } from './use-key-need.ts';

/** The drawing of `icon.svg` in the colour of the page. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true" className="shell-mark">
      <path d="M8 9 24 8M8 9l9 15M24 8l-7 16" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="8" cy="9" r="5" fill="currentColor" />
      <circle cx="24" cy="8" r="4" fill="currentColor" />
      <circle cx="17" cy="24" r="5" fill="currentColor" />
    </svg>
  );
}

/** The bar on top of every view: the way between them, and what concerns the whole page. */
export function Header({ need, onShortcuts }: { need: KeyNeed; onShortcuts: () => void }) {
  return (
    <AppShell.Header className="shell-header">
      <Anchor component={Link} href="/" underline="never" className="shell-name" aria-label="Newsgraph: workers">
        <Mark />
        <Text component="span" fw={700} visibleFrom="sm">
          Newsgraph
        </Text>
      </Anchor>
      <Navigation />
      <Tools need={need} onShortcuts={onShortcuts} />
      <ToolsMenu need={need} onShortcuts={onShortcuts} />
    </AppShell.Header>
  );
}
