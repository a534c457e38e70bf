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
export const stepsFor = (nodes: number): number =>
  Math.round(Math.min(300, Math.max(60, 240_000 / Math.max(1, nodes))));

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
      : { id, size };
  });
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
  const links = task.links.map((link) => ({ ...link }));
  const isAnchored = bodies.some(({ anchor }) => anchor);
  const strength = ({ anchor }: Body): number => (anchor ? ANCHOR_STRENGTH : CENTRE_STRENGTH);
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(lengthOf(task.links))
        .iterations(1),
    )
    .force('charge', forceManyBody<Body>().strength(-420).distanceMax(1200).theta(1.1))
    .force('x', forceX<Body>(({ anchor }) => anchor?.x ?? 0).strength(strength))
    .force('y', forceY<Body>(({ anchor }) => anchor?.y ?? 0).strength(strength))
    .force(
      'collide',
      forceCollide<Body>(({ size }) => size / 2 + 13),
    )
    .stop();
  const steps = stepsFor(bodies.length);
  // Every simulation cools down within its steps; one that starts from a drawing does not start hot.
  simulation.alpha(isAnchored ? 0.5 : 1).alphaDecay(1 - 0.001 ** (1 / steps));
  simulation.tick(steps);
  return bodies.map(({ x = 0, y = 0 }) => ({ x: Math.round(x * STRETCH * 10) / 10, y: Math.round(y * 10) / 10 }));
}
