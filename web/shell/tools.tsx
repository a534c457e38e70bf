import { ActionIcon, Anchor, Group, Kbd, Menu } from '@mantine/core';
import { ColorSchemeSwitch, useOtherColorScheme } from './color-scheme-switch.tsx';
import { KeyButton, useKeyAction } from './key-prompt.tsx';
import type { KeyNeed } from './use-key-need.ts';

type ToolsProps = { need: KeyNeed; onShortcuts: () => void };

/** What concerns the whole page, side by side. */
export function Tools({ need, onShortcuts }: ToolsProps) {
  return (
    <Group gap={4} wrap="nowrap" className="shell-tools" visibleFrom="sm">
      <KeyButton need={need} />
      <Anchor href="/docs" size="sm" underline="never" className="shell-tool">
        API
      </Anchor>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts"
        onClick={onShortcuts}
      >
        <Kbd size="xs">?</Kbd>
      </ActionIcon>
      <ColorSchemeSwitch />
    </Group>
  );
}

function Dots() {
  return (
    <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" fill="currentColor">
      <circle cx="8" cy="2.5" r="1.5" />
      <circle cx="8" cy="8" r="1.5" />
      <circle cx="8" cy="13.5" r="1.5" />
    </svg>
  );
}

/** The same in a menu, where there is no room for it. */
export function ToolsMenu({ need, onShortcuts }: ToolsProps) {
  const { other, use } = useOtherColorScheme();
  const keyAction = useKeyAction(need);
  return (
    <Group className="shell-tools" hiddenFrom="sm">
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More">
            <Dots />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {keyAction && <Menu.Item onClick={keyAction.act}>{keyAction.label}</Menu.Item>}
          <Menu.Item component="a" href="/docs">
            API reference
          </Menu.Item>
          <Menu.Item onClick={onShortcuts}>Keyboard shortcuts</Menu.Item>
          <Menu.Item onClick={use}>Use {other} colours</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
