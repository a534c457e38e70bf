import { pointOn } from './edge-curve.ts';
import type { Stretch } from './label-room.ts';
import { INK, type Painting } from './painting.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import { type Point, toScreen } from './viewport.ts';

const NODE_FONT = '12px system-ui, sans-serif';
const EDGE_FONT = '10.5px system-ui, sans-serif';
const LONGEST = 34;

/** Words with their place on the screen. */
export type Label = { text: string; font: string; middle: Point; angle: number; width: number; stretch: Stretch };

const widths = new Map<string, number>();

/** Measuring is slow, and the same words are measured with every frame. */
function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const BESIDE = 5;

/** Where the name of a node may stand: below it, to its right, to its left, above it. */
export function nodeLabels({ context, viewport }: Painting, node: SceneNode): [Label, ...Label[]] {
  const text = shorten(node.label);
  const { x, y } = toScreen(viewport, node);
  const width = widthOf(context, NODE_FONT, text);
  const radius = Math.max(2, node.radius * viewport.zoom);
  const aside = radius + BESIDE + width / 2;
  const place = (dx: number, dy: number): Label => {
    const middle = { x: x + dx, y: y + dy };
    const half = width / 2 + 2;
    const stretch = { from: { ...middle, x: middle.x - half }, to: { ...middle, x: middle.x + half }, half: 6 };
    return { text, font: NODE_FONT, middle, angle: 0, width, stretch };
  };
  return [place(0, radius + 11), place(aside, 0), place(-aside, 0), place(0, -radius - 10)];
}

/** What an edge says, along its middle. */
export function edgeLabel({ context, viewport }: Painting, { label, curve }: SceneEdge): Label {
  const text = shorten(label);
  const width = widthOf(context, EDGE_FONT, text);
  const middle = toScreen(viewport, pointOn(curve, 0.5));
  const [before, after] = [toScreen(viewport, pointOn(curve, 0.45)), toScreen(viewport, pointOn(curve, 0.55))];
  const along = Math.atan2(after.y - before.y, after.x - before.x);
  // Words that would stand on their head are turned round.
  const angle = Math.abs(along) > Math.PI / 2 ? along + Math.PI : along;
  const [dx, dy] = [(Math.cos(angle) * width) / 2, (Math.sin(angle) * width) / 2];
  const stretch = { from: { x: middle.x - dx, y: middle.y - dy }, to: { x: middle.x + dx, y: middle.y + dy }, half: 5 };
  return { text, font: EDGE_FONT, middle, angle, width, stretch };
}

/** Writes words with a seam in the colour of the ground, so that lines do not run through them. */
export function writeLabel({ context, scheme, ratio }: Painting, { text, font, middle, angle }: Label): void {
  const { ground, text: ink } = INK[scheme];
  const [cos, sin] = [Math.cos(angle) * ratio, Math.sin(angle) * ratio];
  context.setTransform(cos, sin, -sin, cos, middle.x * ratio, middle.y * ratio);
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = ground;
  context.lineWidth = 3.5;
  context.strokeText(text, 0, 0);
  context.fillStyle = ink;
  context.fillText(text, 0, 0);
}
