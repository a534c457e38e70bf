import { type RefObject, useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Series } from '../history/series.ts';
import { type ChartColors, describeChart } from './chart-options.ts';

const HEIGHT = 148;

type PlotProps = {
  series: Series;
  colors: ChartColors;
  isPiled: boolean;
  /** Told which moment the pointer is over, by its index. */
  onPoint: (index: number | undefined) => void;
};

/** In the order of drawing, which is the other way round. */
const toData = ({ times, lines }: Series): uPlot.AlignedData => [times, ...lines.map(({ values }) => values).reverse()];

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** uPlot in React: made anew when its lines or colours change, and given new data otherwise. */
export function Plot({ series, colors, isPiled, onPoint }: PlotProps) {
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const plot = useRef<uPlot>(undefined);
  const shown = useRef(series);
  shown.current = series;
  const labels = series.lines.map(({ label }) => label).join('\n');
  const hasWidth = width > 0;
  // Size and data are given to the plot that is there, below.
  useEffect(() => {
    if (!hasWidth || !ref.current) return;
    const end = (): number => shown.current.times.at(-1) ?? Date.now() / 1000;
    const options = describeChart({ labels: labels.split('\n'), colors, isPiled, end });
    const hooks = { setCursor: [({ cursor }: uPlot) => onPoint(cursor.idx ?? undefined)] };
    const made = new uPlot({ ...options, hooks, width, height: HEIGHT }, toData(shown.current), ref.current);
    plot.current = made;
    return () => made.destroy();
  }, [hasWidth, labels, colors, isPiled, onPoint]);
  useEffect(() => plot.current?.setSize({ width, height: HEIGHT }), [width]);
  useEffect(() => plot.current?.setData(toData(series)), [series]);
  return <div ref={ref} className="workers-plot" />;
}
