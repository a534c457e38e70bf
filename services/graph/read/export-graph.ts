import type { Driver } from 'neo4j-driver';
import { PREDICATES, type Predicate } from '../../../schema/predicates.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { canonicalJson } from './export/canonical-json.ts';
import { type DirectEdgeRow, directEdgesPage } from './export/direct-edges-page.ts';
import { LINK_TYPES, type LinksRow, type LinkType, linksPage } from './export/links-page.ts';
import { NODE_LABELS, type NodeLabel, type NodeRow, nodesPage } from './export/nodes-page.ts';
import { withoutNulls } from './without-nulls.ts';

const PAGE_SIZE = 1000;

/** The rows of one statement after another, each going on after the last row of the one before. */
async function* readPages<Row>(
  graph: Driver,
  page: (after: string, limit: number) => Statement,
  keyOf: (row: Row) => string,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const statement = page(after, PAGE_SIZE);
    const rows = await readTransaction(graph, (transaction) => readRows<Row>(transaction, statement));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_SIZE) return;
    after = keyOf(last);
  }
}

async function* exportNodes(graph: Driver, label: NodeLabel): AsyncGenerator<string> {
  const rows = readPages<NodeRow>(
    graph,
    (after, limit) => nodesPage(label, after, limit),
    ({ id }) => id,
  );
  for await (const { id, labels, properties } of rows) {
    const rest = canonicalJson({ labels: labels.sort(), properties: withoutNulls(properties) });
    yield `{"node":"${label}","id":${JSON.stringify(id)},${rest.slice(1)}`;
  }
}

async function* exportLinks(graph: Driver, type: LinkType): AsyncGenerator<string> {
  const rows = readPages<LinksRow>(
    graph,
    (after, limit) => linksPage(type, after, limit),
    ({ from }) => from,
  );
  for await (const { from, links } of rows) {
    const start = `{"relationship":"${type}","from":${JSON.stringify(from)}`;
    const lines = links.map(
      ({ to, properties }) => `${start},"to":${JSON.stringify(to)},${canonicalJson({ properties }).slice(1)}`,
    );
    yield* lines.sort();
  }
}

async function* exportDirectEdges(graph: Driver, predicate: Predicate): AsyncGenerator<string> {
  const page = (after: string, limit: number): Statement => directEdgesPage(predicate, after, limit);
  for await (const { claimId, properties, ...ends } of readPages<DirectEdgeRow>(graph, page, (row) => row.claimId)) {
    const rest = canonicalJson({ ...ends, properties: withoutNulls(properties) });
    yield `{"relationship":"${predicate}","claimId":${JSON.stringify(claimId)},${rest.slice(1)}`;
  }
}

const isLinkType = (type: string): type is LinkType => type in LINK_TYPES;

/**
 * The whole graph as JSON Lines, without line ends: nodes and then relationships, in order. Two graphs that say the
 * same give the same bytes; what only tells of the run, such as when an article was received, is left out. Memory
 * stays bounded; for a true picture nothing may be written meanwhile.
 */
export async function* exportGraph(graph: Driver): AsyncGenerator<string> {
  for (const label of NODE_LABELS) yield* exportNodes(graph, label);
  const types: (LinkType | Predicate)[] = [...(Object.keys(LINK_TYPES) as LinkType[]), ...PREDICATES];
  for (const type of types.sort()) yield* isLinkType(type) ? exportLinks(graph, type) : exportDirectEdges(graph, type);
}
