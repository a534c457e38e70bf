import type { Driver } from 'neo4j-driver';
import { exportGraph } from '../../../services/graph/read/export-graph.ts';

/** The whole graph as one text: equal graphs, equal texts. */
export async function exportText(graph: Driver): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph)) lines.push(line);
  return lines.join('\n');
}
