import type { ColorScheme } from './edge-styles.ts';
import type { Scene } from './scene.ts';
import type { Size, Viewport } from './viewport.ts';

/** All that a picture is made of. `ratio` is how many pixels of the screen one of CSS has. */
export type Painting = {
  context: CanvasRenderingContext2D;
  scene: Scene;
  viewport: Viewport;
  size: Size;
  ratio: number;
  scheme: ColorScheme;
};

/** What is not data: the ground, the words on it, and what is chosen. */
export const INK: Record<ColorScheme, { ground: string; text: string; chosen: string; dot: string }> = {
  light: { ground: '#ffffff', text: '#1f2328', chosen: '#e8590c', dot: '#868e96' },
  dark: { ground: '#242424', text: '#e6e6e6', chosen: '#ffd43b', dot: '#909296' },
};

/** From here on, one unit is one of the drawing. */
export function setDrawingUnits({ context, viewport: { zoom, x, y }, ratio }: Painting): void {
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
}

/** From here on, one unit is a pixel of CSS. */
export function setScreenUnits({ context, ratio }: Painting): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** Lines and arrows keep about their size on the screen, whatever the zoom: pixels there, in units of the drawing. */
export const widthOn = (zoom: number, width: number): number =>
  (width * Math.min(1.4, Math.max(0.55, Math.sqrt(zoom)))) / zoom;
