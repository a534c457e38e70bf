import cytoscape, { type Core } from 'cytoscape';

/** Where Cytoscape looks whether its style is there already. */
const STYLE_ID = '__________cytoscape_stylesheet';

/**
 * Cytoscape adds a style element without a nonce, which the Content-Security-Policy refuses, unless something has its id.
 * What it would say stands in `graph-canvas.css`.
 */
function takeStyleId(): void {
  if (document.getElementById(STYLE_ID)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = STYLE_ID;
  document.head.append(placeholder);
}

export type DrawingListeners = {
  onTap: (id: string | null) => void;
  onDoubleTap: (nodeId: string) => void;
};

/** An empty drawing in a container. */
export function openDrawing(container: HTMLElement, { onTap, onDoubleTap }: DrawingListeners): Core {
  takeStyleId();
  const drawing = cytoscape({
    container,
    minZoom: 0.03,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    // One drawing of what is there is moved about instead of thousands of lines drawn anew for every frame.
    textureOnViewport: true,
    layout: { name: 'preset' },
  });
  drawing.on('tap', (event) => onTap(event.target === drawing ? null : event.target.id()));
  drawing.on('dbltap', 'node', (event) => onDoubleTap(event.target.id()));
  drawing.on('mouseover', 'node, edge', () => {
    container.style.cursor = 'pointer';
  });
  drawing.on('mouseout', 'node, edge', () => {
    container.style.cursor = '';
  });
  return drawing;
}
