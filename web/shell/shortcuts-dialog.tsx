import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { useShortcutsSwitch } from './use-shortcuts.ts';
import { VIEWS } from './views.tsx';

/** Lists what the keys do, and lets them be switched off. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [isOn, setIsOn] = useShortcutsSwitch();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keyboard shortcuts"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Table aria-label="Keyboard shortcuts" withRowBorders={false} verticalSpacing={4}>
          <Table.Tbody>
            {VIEWS.map(({ path, label, shortcut }) => (
              <Table.Tr key={path}>
                <Table.Td w="8rem">
                  <Kbd>g</Kbd> then <Kbd>{shortcut}</Kbd>
                </Table.Td>
                <Table.Td>{label}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td>
                <Kbd>?</Kbd>
              </Table.Td>
              <Table.Td>This list</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
        <Switch
          label="Use these shortcuts"
          description="They do nothing while you type in a field."
          checked={isOn}
          onChange={(event) => setIsOn(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}
