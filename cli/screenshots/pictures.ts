import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../service/project-root.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { findId } from './find-id.ts';
import { keepWorkersBusy } from './keep-workers-busy.ts';
import type { Picture } from './take-picture.ts';

const address = (path: string, search: Record<string, string>): string => `${path}?${new URLSearchParams(search)}`;

const entity = (client: ServiceClient, name: string): Promise<string> =>
  findId(client, `MATCH (e:Entity {name: '${name}'}) RETURN e.id`);

/** The article on the refusal of March 2024, with one of its claims chosen. */
async function articleAddress(client: ServiceClient): Promise<string> {
  const id = await findId(client, "MATCH (a:Article) WHERE a.title STARTS WITH 'Kim Yo Jong' RETURN a.id");
  const claim = await findId(
    client,
    "MATCH ({name: 'Fumio Kishida'})<-[:SUBJECT]-(c:Claim {predicate: 'REQUEST'})-[:OBJECT]->({name: 'Kim Jong Un'}) RETURN c.id",
  );
  return address(`/articles/${id}`, { claim });
}

/** Who is around Kim Jong Un, with the meeting chosen that two articles tell of. */
async function graphAddress(client: ServiceClient): Promise<string> {
  const selected = await findId(
    client,
    "MATCH ({name: 'Kim Jong Un'})--(c:Claim {predicate: 'CONSULT', sources: 2})--({name: 'Donald Trump'}) RETURN c.id",
  );
  return address('/graph', { entity: await entity(client, 'Kim Jong Un'), between: 'yes', selected });
}

/** The place of the chosen meeting stands in its details. */
const waitForDetails: Picture['show'] = (page) =>
  page
    .getByRole('region', { name: /details$/ })
    .getByText('Singapore')
    .first()
    .waitFor();

const MEETINGS = `// Who met whom, when, and who is only said to be going to?
MATCH (a:Person)-[r:CONSULT]->(b:Person)
WHERE r.polarity = 'affirmed' AND r.time >= $from
RETURN a.name, b.name, r.status, r.time, r.sources
ORDER BY r.time DESC, a.name, b.name`;

const cypherAddress = async (): Promise<string> =>
  address('/cypher', { query: MEETINGS, parameters: '{"from":"2015"}', run: '1' });

async function listSamples(): Promise<string[]> {
  const folder = join(projectRoot(), 'samples');
  return (await readdir(folder)).filter((name) => /\.(txt|json)$/.test(name)).map((name) => join(folder, name));
}

/** The pictures of the README in the order in which they are taken: the articles get into the graph on the first one. */
export const PICTURES: readonly Picture[] = [
  {
    name: 'submit',
    colorScheme: 'light',
    address: async () => '/submit',
    show: async (page) => {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await listSamples());
      await page.getByText('completed 10', { exact: true }).waitFor();
    },
  },
  {
    name: 'article',
    colorScheme: 'light',
    address: articleAddress,
    show: (page) => page.locator('[data-claim]').first().waitFor(),
  },
  {
    name: 'graph',
    colorScheme: 'light',
    address: graphAddress,
    show: waitForDetails,
  },
  {
    name: 'graph-dark',
    colorScheme: 'dark',
    address: graphAddress,
    show: waitForDetails,
  },
  {
    name: 'cypher',
    colorScheme: 'light',
    address: cypherAddress,
    show: (page) => page.getByRole('table', { name: 'Answer' }).waitFor(),
  },
  {
    name: 'workers',
    colorScheme: 'light',
    moves: true,
    address: async () => '/',
    show: keepWorkersBusy,
  },
];
