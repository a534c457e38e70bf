import { useComputedColorScheme } from '@mantine/core';
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { fitDrawing, showNode } from './drawing-keys.ts';
import { drawingStyle } from './drawing-style.ts';
import { type LayoutThread, openLayoutThread } from './layout-thread.ts';
import { type DrawingListeners, openDrawing } from './open-drawing.ts';
import { applyElements, type Elements, hasNewNodes, layoutTask, withBothEnds } from './update-drawing.ts';

type Opened = { drawing: Core; layout: LayoutThread };

/** A drawing in the container for as long as the component is there. */
function useOpened(container: RefObject<HTMLDivElement | null>, listeners: DrawingListeners): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  const onTap = useEffectEvent(listeners.onTap);
  const onDoubleTap = useEffectEvent(listeners.onDoubleTap);
  useEffect(() => {
    if (!container.current) return;
    const drawing = openDrawing(container.current, {
      onTap: (id) => onTap(id),
      onDoubleTap: (id) => onDoubleTap(id),
    });
    const layout = openLayoutThread();
    setOpened({ drawing, layout });
    return () => {
      layout.close();
      drawing.destroy();
    };
  }, [container]);
  return opened;
}

/** Keeps a drawing as the elements say; `isBusy` while the places of new nodes are computed. */
export function useDrawing(
  container: RefObject<HTMLDivElement | null>,
  elements: Elements,
  selected: string | null,
  listeners: DrawingListeners,
): { drawing: Core | undefined; isBusy: boolean } {
  const opened = useOpened(container, listeners);
  const [isBusy, setBusy] = useState(false);
  const scheme = useComputedColorScheme('light');
  const { nodes, edges } = elements;
  const whole = useMemo(() => withBothEnds({ nodes, edges }), [nodes, edges]);
  const wanted = useRef(selected);
  wanted.current = selected;

  useEffect(() => {
    opened?.drawing.style(drawingStyle(scheme));
  }, [opened, scheme]);

  useEffect(() => {
    if (!opened) return;
    const { drawing, layout } = opened;
    const draw = (positions?: Float32Array): void => {
      const wasEmpty = drawing.elements().empty();
      applyElements(drawing, whole, positions);
      if (wasEmpty) fitDrawing(drawing);
      markSelected(drawing, wanted.current);
      setBusy(false);
    };
    if (!hasNewNodes(drawing, whole)) return draw();
    setBusy(true);
    layout.compute(layoutTask(drawing, whole), draw);
  }, [opened, whole]);

  useEffect(() => {
    if (opened) markSelected(opened.drawing, selected);
  }, [opened, selected]);
  return { drawing: opened?.drawing, isBusy };
}

function markSelected(drawing: Core, id: string | null): void {
  const marked = drawing.elements('.selected');
  if (id !== null && marked.length === 1 && marked[0]?.id() === id) return;
  marked.removeClass('selected');
  if (id === null) return;
  drawing.getElementById(id).addClass('selected');
  showNode(drawing, id);
}
