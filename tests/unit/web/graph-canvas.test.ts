import { expect, test } from '@jest/globals';
import { computeLayout } from '../../../web/graph/canvas/compute-layout.ts';
import { curveBetween, distanceTo, pointOn } from '../../../web/graph/canvas/edge-curve.ts';
import { EDGE_STYLES, edgeStyleOf } from '../../../web/graph/canvas/edge-styles.ts';
import { findElement } from '../../../web/graph/canvas/find-element.ts';
import { createLabelRoom } from '../../../web/graph/canvas/label-room.ts';
import { directionOf, nearestNode } from '../../../web/graph/canvas/nearest-node.ts';
import { buildScene, moveNode, sceneBounds } from '../../../web/graph/canvas/scene.ts';
import { fit, toDrawing, toScreen, zoomAt } from '../../../web/graph/canvas/viewport.ts';

const PLACES: Record<string, { x: number; y: number }> = {
  a: { x: 0, y: 0 },
  b: { x: 200, y: 0 },
  c: { x: 0, y: 100 },
};
const placeOf = (id: string) => PLACES[id] ?? { x: 0, y: 0 };
const nodes = ['a', 'b', 'c'].map((id) => ({ id, label: id, type: 'State' }));
const edge = (id: string, source: string, target: string) => ({ id, source, target, label: id });

test('status decides the line, polarity the colour and the arrow', () => {
  expect(edgeStyleOf({ status: 'ongoing', polarity: 'affirmed' })).toBe('fact');
  expect(edgeStyleOf({ status: 'occurred', polarity: 'negated' })).toBe('negated');
  for (const status of ['planned', 'possible', 'former'] as const) {
    const [yes, no] = [edgeStyleOf({ status, polarity: 'affirmed' }), edgeStyleOf({ status, polarity: 'negated' })];
    expect(EDGE_STYLES[no].line).toBe(EDGE_STYLES[yes].line);
    expect([EDGE_STYLES[yes].arrow, EDGE_STYLES[no].arrow]).toEqual(['triangle', 'tee']);
    expect(EDGE_STYLES[no].color).toEqual(EDGE_STYLES.negated.color);
  }
  // Each kind is told by its line or its end as well as by its colour.
  const kinds = (['fact', 'negated', 'possible', 'planned', 'former'] as const).map((name) => EDGE_STYLES[name]);
  expect(new Set(kinds.map(({ line, arrow }) => `${line} ${arrow}`)).size).toBe(kinds.length);
});

test('edges between the same two are set apart, whichever way they go', () => {
  const parallel = [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b'), edge('4', 'a', 'c')];
  const { edges } = buildScene({ nodes, edges: parallel }, placeOf);
  const middles = edges.slice(0, 3).map(({ curve }) => Math.round(pointOn(curve, 0.5).y));
  expect(new Set(middles).size).toBe(3);
  expect(middles[0]).toBe(-(middles[2] ?? 0));
  expect(edges[3]?.bend).toBe(0);
});

test('an edge ends at the border of its nodes, and a loop goes out and back', () => {
  const circle = (x: number) => ({ x, y: 0, radius: 10 });
  const straight = curveBetween(circle(0), circle(100), 0);
  expect(straight.from).toEqual({ x: 10, y: 0 });
  expect(straight.to).toEqual({ x: 88, y: 0 });
  expect(distanceTo(straight, { x: 50, y: 7 })).toBeCloseTo(7);
  const loop = curveBetween(circle(0), circle(0), 0);
  expect(pointOn(loop, 0.5).y).toBeLessThan(-10);
});

test('an edge that lacks an end is not drawn', () => {
  expect(buildScene({ nodes, edges: [edge('1', 'a', 'absent')] }, placeOf).edges).toEqual([]);
});

test('what is under the pointer is the node first, then the edge', () => {
  const scene = buildScene({ nodes, edges: [edge('1', 'a', 'b')] }, placeOf);
  const viewport = { zoom: 2, x: 50, y: 50 };
  expect(findElement(scene, viewport, { x: 52, y: 51 })).toEqual({ kind: 'node', id: 'a' });
  expect(findElement(scene, viewport, { x: 250, y: 54 })).toEqual({ kind: 'edge', id: '1' });
  expect(findElement(scene, viewport, { x: 250, y: 90 })).toBeUndefined();
});

test('a node that is dragged takes its edges along and leaves the others', () => {
  const scene = buildScene({ nodes, edges: [edge('1', 'a', 'b'), edge('2', 'b', 'c')] }, placeOf);
  const moved = moveNode(scene, 'a', { x: -500, y: 0 });
  expect(sceneBounds(moved)?.left).toBeLessThan(-500);
  expect(moved.edges[0]?.curve.from.x).toBeLessThan(-400);
  expect(moved.edges[1]).toBe(scene.edges[1]);
  expect(moveNode(scene, 'absent', { x: 0, y: 0 })).toBe(scene);
});

test('zooming keeps what is under the pointer, and all of a drawing fits', () => {
  const before = { zoom: 1, x: 10, y: 20 };
  const at = { x: 300, y: 200 };
  const after = zoomAt(before, at, 2);
  expect(toScreen(after, toDrawing(before, at))).toEqual(at);
  const viewport = fit({ left: -1000, top: -10, right: 1000, bottom: 10 }, { width: 800, height: 600 });
  expect(toScreen(viewport, { x: -1000, y: 0 }).x).toBeGreaterThan(0);
  expect(toScreen(viewport, { x: 1000, y: 0 }).x).toBeLessThan(800);
  expect(fit({ left: 0, top: 0, right: 1, bottom: 1 }, { width: 800, height: 600 }).zoom).toBeLessThan(2);
});

test('arrow keys lead to the nearest node that lies in their direction', () => {
  const places = Object.entries(PLACES).map(([id, place]) => ({ id, ...place }));
  const from = { id: 'a', x: 0, y: 0 };
  expect(nearestNode(from, places, 'ArrowRight')?.id).toBe('b');
  expect(nearestNode(from, places, 'ArrowDown')?.id).toBe('c');
  expect(nearestNode(from, places, 'ArrowLeft')).toBeUndefined();
  expect(directionOf('ArrowUp')).toBe('ArrowUp');
  expect(directionOf('x')).toBeUndefined();
});

test('no label is written over another', () => {
  const room = createLabelRoom({ width: 300, height: 100 });
  const line = (x: number, y: number) => ({ from: { x, y }, to: { x: x + 60, y }, half: 6 });
  expect(room.take(line(50, 50))).toBe(true);
  expect(room.take(line(90, 55))).toBe(false);
  expect(room.take(line(50, 75))).toBe(true);
  room.block(line(200, 20));
  expect(room.take({ from: { x: 230, y: 0 }, to: { x: 230, y: 60 }, half: 5 })).toBe(false);
});

test('a layout is the same every time, keeps nodes apart, and leaves what was drawn about where it was', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `n${n}`);
  const links = ids.slice(1).map((id) => ({ source: 'n0', target: id }));
  const first = computeLayout({ nodes: ids.map((id) => ({ id, size: 20 })), links });
  expect(computeLayout({ nodes: ids.map((id) => ({ id, size: 20 })), links })).toEqual(first);
  const distances = first.slice(1).map(({ x, y }) => Math.hypot(x - (first[0]?.x ?? 0), y - (first[0]?.y ?? 0)));
  expect(Math.min(...distances)).toBeGreaterThan(30);
  const placed = ids.map((id, index) => ({ id, size: 20, ...first[index] }));
  const added = Array.from({ length: 20 }, (_, n) => ({ id: `new${n}`, size: 20 }));
  const more = added.map(({ id }) => ({ source: 'n1', target: id }));
  const second = computeLayout({ nodes: [...placed, ...added], links: [...links, ...more] });
  const span = Math.max(...distances);
  const shifts = first.map(({ x, y }, index) => Math.hypot(x - (second[index]?.x ?? 0), y - (second[index]?.y ?? 0)));
  expect(shifts.sort((a, b) => a - b)[20]).toBeLessThan(span / 4);
});
