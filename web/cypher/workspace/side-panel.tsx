import { Button, Drawer, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { GraphSchema } from '../../../schema/cypher.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { NamedQueryList } from '../named/named-query-list.tsx';
import { SchemaPanel } from '../schema/schema-panel.tsx';
import type { WorkspaceAction } from './workspace.ts';

type SidePanelProps = {
  named: string | undefined;
  schema: GraphSchema | undefined;
  change: (action: WorkspaceAction) => void;
};

function Contents({ named, schema, change }: SidePanelProps) {
  return (
    <Tabs defaultValue="queries" keepMounted={false}>
      <Tabs.List mb="xs" aria-label="Where to begin">
        <Tabs.Tab value="queries">Queries</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
        <Tabs.Tab value="schema">Schema</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="queries">
        <NamedQueryList chosen={named} change={change} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryPanel change={change} />
      </Tabs.Panel>
      <Tabs.Panel value="schema">
        <SchemaPanel schema={schema} change={change} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Where to begin: the named queries, what was run before, what there is to ask for. Beside the editor. */
export function SidePanel(props: SidePanelProps) {
  return (
    <aside className="cypher-side" aria-label="Where to begin">
      <Contents {...props} />
    </aside>
  );
}

/** The same behind a button, where there is no room for it. */
export function SideDrawer(props: SidePanelProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const changeAndClose = (action: WorkspaceAction): void => {
    props.change(action);
    close();
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        Queries, history, schema
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        title="Where to begin"
        closeButtonProps={{ 'aria-label': 'Close' }}
        size="min(24rem, 92vw)"
      >
        <Contents {...props} change={changeAndClose} />
      </Drawer>
    </>
  );
}
