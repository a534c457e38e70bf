import { CloseButton, Group, Title } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

type SidePanelProps = {
  title: string;
  /** What it is about; when that changes by somebody's choice, the focus goes here. */
  about: string;
  byChoice: RefObject<boolean>;
  onClose: () => void;
  children: ReactNode;
};

/** What is known of the thing that is chosen: beside the drawing, and on a small screen below, over it. */
export function SidePanel({ title, about, byChoice, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    if (byChoice.current) heading.current?.focus({ preventScroll: true });
    byChoice.current = false;
  }, [about, byChoice]);
  return (
    <section
      ref={body}
      className="graph-panel"
      aria-label={`${title}, details`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Group justify="space-between" wrap="nowrap" align="start" className="graph-panel-head">
        <Title order={2} size="h3" ref={heading} tabIndex={-1} className="graph-panel-title">
          {title}
        </Title>
        <CloseButton aria-label="Close the details" onClick={onClose} />
      </Group>
      {children}
    </section>
  );
}
