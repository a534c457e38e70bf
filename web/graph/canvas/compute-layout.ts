import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** `x` and `y` are where it was drawn before; what has them stays about there. */
export type LayoutNode = { id: string; size: number; x?: number; y?: number };
export type LayoutLink = { source: string; target: string };
export type LayoutTask = { nodes: LayoutNode[]; links: LayoutLink[] };
export type Position = { x: number; y: number };

type Body = SimulationNodeDatum & { id: string; size: number; anchor?: Position };

const LINK_LENGTH = 120;
/** Screens are wider than high, and so are names. */
const STRETCH = 1.45;
const ANCHOR_STRENGTH = 0.35;
const CENTRE_STRENGTH = 0.04;

/** Fewer steps for more nodes: each costs more, and large drawings are read as a whole. */
export const stepsFor = (nodes: number): number => Math.round(Math.min(300, Math.max(36, 72_000 / Math.max(1, nodes))));
/** That nodes keep off each other costs half of a step, and counts only once each is about where it belongs. */
const KEEP_OFF_FROM = 0.6;
/** How far apart nodes begin; the fewer steps there are, the more depends on a beginning that is as wide as the end. */
const BEGIN_APART = 22;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The first in the middle, the others evenly around it. */
const onSpiral = (index: number): Position => ({
  x: BEGIN_APART * Math.sqrt(0.5 + index) * Math.cos(index * GOLDEN_ANGLE),
  y: BEGIN_APART * Math.sqrt(0.5 + index) * Math.sin(index * GOLDEN_ANGLE),
});

/** New nodes begin near one that they hang on, so that the old ones are not pushed about. */
function placeBodies({ nodes, links }: LayoutTask): Body[] {
  const placed = new Map(
    nodes.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x: x / STRETCH, y }]])),
  );
  const near = new Map<string, Position>();
  for (const { source, target } of links) {
    const from = placed.get(source);
    const to = placed.get(target);
    if (from && !to) near.set(target, from);
    if (to && !from) near.set(source, to);
  }
  return nodes.map(({ id, size }, index) => {
    const anchor = placed.get(id);
    if (anchor) return { id, size, ...anchor, anchor };
    const beside = near.get(id);
    const angle = index * 2.4;
    const away = 60 + (index % 7) * 12;
    return beside
      ? { id, size, x: beside.x + Math.cos(angle) * away, y: beside.y + Math.sin(angle) * away }
      : { id, size, ...onSpiral(index) };
  });
}

/** One link for all between the same two: ten claims pull no closer than one. */
function withoutParallels(links: readonly LayoutLink[]): LayoutLink[] {
  const pairs = links.map(({ source, target }) =>
    source < target ? { source, target } : { source: target, target: source },
  );
  return [...new Map(pairs.map((pair) => [`${pair.source} ${pair.target}`, pair])).values()];
}

/** Links to busy nodes are longer, so that their neighbours find room around them. */
function lengthOf(links: readonly LayoutLink[]): (link: SimulationLinkDatum<Body>) => number {
  const degrees = new Map<string, number>();
  for (const { source, target } of links)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const degreeOf = (end: unknown): number => degrees.get((end as Body).id) ?? 1;
  return ({ source, target }) =>
    LINK_LENGTH + 12 * Math.sqrt(Math.min(400, Math.max(degreeOf(source), degreeOf(target))));
}

/** Where each node goes, in the order of the nodes. The same task always gives the same answer. */
export function computeLayout(task: LayoutTask): Position[] {
  const bodies = placeBodies(task);
  const links = withoutParallels(task.links);
  const isAnchored = bodies.some(({ anchor }) => anchor);
  const strength = ({ anchor }: Body): number => (anchor ? ANCHOR_STRENGTH : CENTRE_STRENGTH);
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(lengthOf(links))
        .iterations(1),
    )
    .force('charge', forceManyBody<Body>().strength(-420).distanceMax(1200).theta(1.1))
    .force('x', forceX<Body>(({ anchor }) => anchor?.x ?? 0).strength(strength))
    .force('y', forceY<Body>(({ anchor }) => anchor?.y ?? 0).strength(strength))
    .stop();
  const steps = stepsFor(bodies.length);
  // Every simulation cools down within its steps; one that starts from a drawing does not start hot.
  simulation.alpha(isAnchored ? 0.5 : 1).alphaDecay(1 - 0.001 ** (1 / steps));
  const free = Math.round(steps * KEEP_OFF_FROM);
  simulation.tick(free);
  simulation.force(
    'collide',
    forceCollide<Body>(({ size }) => size / 2 + 13),
  );
  simulation.tick(steps - free);
  return bodies.map(({ x = 0, y = 0 }) => ({ x: Math.round(x * STRETCH * 10) / 10, y: Math.round(y * 10) / 10 }));
}
