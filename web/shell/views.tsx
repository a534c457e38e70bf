import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Loader = () => Promise<{ default: ComponentType }>;
export type View = { path: string; label: string; shortcut: string; component: LazyExoticComponent<ComponentType> };

const loaders: Loader[] = [];

/** A view is loaded when it is first opened, or before, see `loadAllViews`. */
function lazily(load: Loader): LazyExoticComponent<ComponentType> {
  loaders.push(load);
  return lazy(load);
}

/** The views in the order of the navigation; `g` and then the letter opens one. */
export const VIEWS: readonly View[] = [
  {
    path: '/',
    label: 'Workers',
    shortcut: 'w',
    component: lazily(async () => ({ default: (await import('../workers/workers-view.tsx')).WorkersView })),
  },
  {
    path: '/submit',
    label: 'Submit',
    shortcut: 's',
    component: lazily(async () => ({ default: (await import('../submit/submit-view.tsx')).SubmitView })),
  },
  {
    path: '/graph',
    label: 'Graph',
    shortcut: 'g',
    component: lazily(async () => ({ default: (await import('../graph/graph-view.tsx')).GraphView })),
  },
  {
    path: '/cypher',
    label: 'Cypher',
    shortcut: 'c',
    component: lazily(async () => ({ default: (await import('../cypher/cypher-view.tsx')).CypherView })),
  },
];

/** `/articles/:id`, which is reached from the others. */
export const ArticleView = lazily(async () => ({
  default: (await import('../article/article-view.tsx')).ArticleView,
}));

/**
 * Fetches every view, so that going to another one takes no time and works while the service is away or is being updated. One that cannot be
 * fetched now is asked for again when it is opened.
 */
export async function loadAllViews(): Promise<void> {
  await Promise.allSettled(loaders.map((load) => load()));
}
