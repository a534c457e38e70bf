import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type PanelProps = {
  title: string;
  /** What its figures are, or how many there are. */
  note?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One part of the dashboard under its heading. */
export function Panel({ title, note, actions, className = '', children }: PanelProps) {
  const heading = useId();
  return (
    <Paper component="section" aria-labelledby={heading} withBorder className={`workers-panel ${className}`}>
      <Group justify="space-between" gap="xs" className="workers-panel-head">
        <Group gap="xs" align="baseline" miw={0}>
          <Title order={2} size="h4" id={heading}>
            {title}
          </Title>
          {note !== undefined && <span className="workers-note">{note}</span>}
        </Group>
        {actions}
      </Group>
      {children}
    </Paper>
  );
}
