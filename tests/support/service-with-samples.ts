import { openTestGraph } from '../integration/graph/open-test-graph.ts';
import { type Client, connectClient } from './client.ts';
import { postSamples } from './post-samples.ts';
import { type ServiceProcess, startApi, startWorker, type Variables } from './service.ts';

export type TestService = {
  url: string;
  client: Client;
  /** What both processes were started with, for `startApi` and `startWorker` after a kill; what takes their place is put in their place. */
  variables: Variables;
  api: ServiceProcess;
  worker: ServiceProcess;
  stop: () => Promise<void>;
};

export type ServiceOptions = {
  /** Settings of the service by their names in the environment. */
  variables?: Variables;
  /** The key for posting the samples, where `variables` configure keys. */
  key?: string;
  /** `false` begins with an empty graph and an empty queue. */
  samples?: boolean;
};

/**
 * An API and a worker on the stores of this test run, with the articles of `samples/` in the graph; one for all tests of a file. The
 * graph is emptied first, which is why files of tests run one after another; the queue has a name of its own.
 */
export async function startService(name: string, options: ServiceOptions = {}): Promise<TestService> {
  await (await openTestGraph()).close();
  const variables = { QUEUE_PREFIX: `test-${name}-${process.pid}-${Date.now()}`, ...options.variables };
  const [api, worker] = await Promise.all([startApi(variables), startWorker(variables)]);
  const url = api.ready.url ?? '';
  const client = connectClient(url, options.key);
  if (options.samples !== false) await postSamples(client);
  const service: TestService = {
    url,
    client,
    variables: { ...variables, PORT: new URL(url).port },
    api,
    worker,
    stop: async () => {
      await Promise.all([service.worker.stop(), service.api.stop()]);
    },
  };
  return service;
}
