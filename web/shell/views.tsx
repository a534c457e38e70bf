import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export type View = { path: string; label: string; component: LazyExoticComponent<ComponentType> };

/** The views in the order of the navigation; each is loaded when it is first opened. */
export const VIEWS: readonly View[] = [
  {
    path: '/',
    label: 'Workers',
    component: lazy(async () => ({ default: (await import('../workers/workers-view.tsx')).WorkersView })),
  },
  {
    path: '/submit',
    label: 'Submit',
    component: lazy(async () => ({ default: (await import('../submit/submit-view.tsx')).SubmitView })),
  },
  {
    path: '/graph',
    label: 'Graph',
    component: lazy(async () => ({ default: (await import('../graph/graph-view.tsx')).GraphView })),
  },
  {
    path: '/cypher',
    label: 'Cypher',
    component: lazy(async () => ({ default: (await import('../cypher/cypher-view.tsx')).CypherView })),
  },
];

/** `/articles/:id`, which is reached from the others. */
export const ArticleView = lazy(async () => ({ default: (await import('../article/article-view.tsx')).ArticleView }));
