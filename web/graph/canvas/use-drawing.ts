import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { LayoutTask } from './compute-layout.ts';
import { type LayoutThread, openLayoutThread } from './layout-thread.ts';
import { type Drawing, type DrawingListeners, openDrawing } from './open-drawing.ts';
import { buildScene, type Elements, radiusOf, type Scene } from './scene.ts';
import { overlaps, type Point, visibleBounds } from './viewport.ts';

type Opened = { drawing: Drawing; layout: LayoutThread };

/** A drawing in the container for as long as the component is there. */
function useOpened(container: RefObject<HTMLDivElement | null>, listeners: DrawingListeners): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  const onTap = useEffectEvent(listeners.onTap);
  const onDoubleTap = useEffectEvent(listeners.onDoubleTap);
  useEffect(() => {
    if (!container.current) return;
    const drawing = openDrawing(container.current, { onTap: (id) => onTap(id), onDoubleTap: (id) => onDoubleTap(id) });
    const layout = openLayoutThread();
    setOpened({ drawing, layout });
    return () => {
      layout.close();
      drawing.close();
    };
  }, [container]);
  return opened;
}

/** What the layout has to know; nodes that are drawn already say where. */
function layoutTask({ nodes, edges }: Elements, { byId }: Scene): LayoutTask {
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes: nodes.map((node) => {
      const drawn = byId.get(node.id);
      return { id: node.id, size: 2 * radiusOf(node), ...(drawn && { x: drawn.x, y: drawn.y }) };
    }),
    // An answer that was cut may lack an end.
    links: edges.flatMap(({ source, target }) => (ids.has(source) && ids.has(target) ? [{ source, target }] : [])),
  };
}

/** Whether the view has to change for what came: nothing was there before, or something new lies outside. */
function needsFit(drawing: Drawing, next: Scene): boolean {
  const { byId } = drawing.scene();
  const fresh = next.nodes.filter(({ id }) => !byId.has(id));
  if (fresh.length === next.nodes.length) return true;
  const seen = visibleBounds(drawing.viewport(), drawing.size());
  return fresh.some(({ x, y }) => !overlaps(seen, { left: x, right: x, top: y, bottom: y }));
}

/** Keeps a drawing as the elements say; `isBusy` while the places of new nodes are computed. */
export function useDrawing(
  container: RefObject<HTMLDivElement | null>,
  { nodes, edges }: Elements,
  selected: string | null,
  listeners: DrawingListeners,
): { drawing: Drawing | undefined; isBusy: boolean } {
  const opened = useOpened(container, listeners);
  const [drawn, setDrawn] = useState<Elements['nodes']>();
  const scheme = useComputedColorScheme('light');
  const last = useRef(0);

  useEffect(() => opened?.drawing.setScheme(scheme), [opened, scheme]);
  // Before the browser paints, so that what needs no layout is never said to be underway.
  useLayoutEffect(() => {
    if (!opened) return;
    const { drawing, layout } = opened;
    last.current += 1;
    const task = last.current;
    const show = (placeOf: (id: string) => Point): void => {
      const scene = buildScene({ nodes, edges }, placeOf);
      drawing.show(scene, needsFit(drawing, scene));
      setDrawn(nodes);
    };
    const { byId } = drawing.scene();
    if (nodes.every(({ id }) => byId.has(id))) return show((id) => byId.get(id) ?? { x: 0, y: 0 });
    layout.compute(layoutTask({ nodes, edges }, drawing.scene()), (positions) => {
      // Meanwhile there may have been something else to show that needed no layout.
      if (task !== last.current) return;
      const places = new Map(nodes.map(({ id }, index) => [id, index]));
      show((id) => {
        const at = (places.get(id) ?? 0) * 2;
        return { x: positions[at] ?? 0, y: positions[at + 1] ?? 0 };
      });
    });
  }, [opened, nodes, edges]);
  useEffect(() => {
    opened?.drawing.mark({ selected });
    if (selected !== null) opened?.drawing.reveal(selected);
  }, [opened, selected]);
  return { drawing: opened?.drawing, isBusy: drawn !== nodes };
}
