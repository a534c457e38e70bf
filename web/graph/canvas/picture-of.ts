import type { ColorScheme } from './edge-styles.ts';
import { paintScene } from './paint-scene.ts';
import { INK } from './painting.ts';
import { type Scene, sceneBounds } from './scene.ts';

// Browsers refuse larger pictures, or take seconds for them.
const MAX_PIXELS = 6000;
const MARGIN = 60;
const SHARPNESS = 2;

/** The whole scene as a PNG, also what is out of sight. */
export function pictureOf(scene: Scene, scheme: ColorScheme): Promise<Blob | null> {
  const { left, top, right, bottom } = sceneBounds(scene) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const size = { width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN };
  const ratio = Math.min(SHARPNESS, MAX_PIXELS / Math.max(size.width, size.height));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.ceil(size.width * ratio), height: Math.ceil(size.height * ratio) });
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = INK[scheme].ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintScene({ context, scene, viewport: { zoom: 1, x: MARGIN - left, y: MARGIN - top }, size, ratio, scheme });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
