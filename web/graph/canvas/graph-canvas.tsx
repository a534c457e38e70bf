import './graph-canvas.css';
import { ActionIcon, Loader, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { handleDrawingKey, ZOOM_STEP } from './drawing-keys.ts';
import type { GraphEdge, GraphNode } from './graph-elements.ts';
import type { Drawing } from './open-drawing.ts';
import type { SceneNode } from './scene.ts';
import { useDrawing } from './use-drawing.ts';

export type GraphCanvasProps = {
  /** Pass lists that stay the same while nothing changes: a new list is compared with the drawing. */
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** The id of a node or an edge. */
  selected?: string | null;
  onSelect?: (id: string | null) => void;
  /** Double click, or Shift+Enter. */
  onExpand?: (nodeId: string) => void;
  /** What the drawing shows, for those who do not see it. */
  label: string;
  /** Told once the drawing is there, for whoever wants a picture of it. */
  onReady?: (drawing: Drawing) => void;
};

const KEYS =
  'Arrow keys go from node to node, Enter selects, Shift and Enter expands, plus and minus zoom, 0 shows all, Shift and arrow keys move the view, Escape closes.';

const nothing = (): void => undefined;

function Tools({ drawing }: { drawing: Drawing }) {
  return (
    <ActionIcon.Group className="graph-canvas-tools" aria-label="Zoom">
      <ActionIcon variant="default" aria-label="Zoom in" onClick={() => drawing.zoomBy(ZOOM_STEP)}>
        +
      </ActionIcon>
      <ActionIcon variant="default" aria-label="Zoom out" onClick={() => drawing.zoomBy(1 / ZOOM_STEP)}>
        −
      </ActionIcon>
      <ActionIcon variant="default" aria-label="Show all" onClick={() => drawing.fit()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M1.5 5.5v-4h4M10.5 1.5h4v4M14.5 10.5v4h-4M5.5 14.5h-4v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
      </ActionIcon>
    </ActionIcon.Group>
  );
}

/** Nodes and edges as a drawing that can be moved, zoomed, clicked and walked by keyboard. It fills what it stands in. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { nodes, edges, selected = null, onSelect = nothing, onExpand = nothing, label, onReady = nothing } = props;
  const container = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [said, setSaid] = useState('');
  const { drawing, isBusy } = useDrawing(container, { nodes, edges }, selected, {
    onTap: onSelect,
    onDoubleTap: onExpand,
  });
  useEffect(() => {
    if (drawing) onReady(drawing);
  }, [drawing, onReady]);
  const onFocus = ({ label: name, type }: SceneNode): void => setSaid(`${name}, ${type}`);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !drawing) return;
    if (handleDrawingKey(drawing, event, { onFocus, onSelect, onExpand })) event.preventDefault();
  };
  return (
    <div className="graph-canvas">
      <div
        ref={container}
        className="graph-canvas-drawing"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that its description names.
        tabIndex={0}
        aria-label={label}
        aria-busy={isBusy}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden id={hint}>{KEYS}</VisuallyHidden>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {isBusy && <Loader size="sm" className="graph-canvas-busy" aria-label="Finding places" />}
      {drawing && <Tools drawing={drawing} />}
    </div>
  );
}
