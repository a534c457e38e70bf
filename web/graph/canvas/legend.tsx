import { CONTRADICTION, EDGE_STYLES, LEGEND_STYLES } from './edge-styles.ts';
import { LineSample } from './line-sample.tsx';
import { ENTITY_NODE_STYLES, NODE_STYLES } from './node-styles.ts';
import { TypeMark } from './type-mark.tsx';

/** What colours, shapes and lines mean; made of the tables that the drawing is made of. */
export function Legend() {
  return (
    <ul className="graph-legend" aria-label="Legend">
      {ENTITY_NODE_STYLES.map((type) => (
        <li key={type}>
          <TypeMark type={type} /> {NODE_STYLES[type].meaning}
        </li>
      ))}
      {LEGEND_STYLES.map((style) => (
        <li key={style}>
          <LineSample style={style} /> {EDGE_STYLES[style].meaning}
        </li>
      ))}
      <li>
        <LineSample style="fact" contradicted /> {CONTRADICTION.meaning} {CONTRADICTION.sign}
      </li>
    </ul>
  );
}
