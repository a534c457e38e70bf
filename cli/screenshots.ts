import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from './run-program.ts';
import { openBrowser } from './screenshots/open-browser.ts';
import { PICTURES } from './screenshots/pictures.ts';
import { postSamples } from './screenshots/post-samples.ts';
import { takePicture } from './screenshots/take-picture.ts';
import { projectRoot } from './service/project-root.ts';
import { createClient } from './service/service-client.ts';
import { withOwnService } from './service/with-service.ts';

const USAGE = `Takes the pictures of the web interface that the README shows, from a service of its own with the articles of samples/.

  npm run screenshots -- [options]

  --to DIR    where they go (default: docs/images)
  --only NAME one of them: ${PICTURES.map(({ name }) => name).join(', ')}
  --help      this text`;

/** More than this is slow to load for every reader of the README. */
const MOST_BYTES = 400_000;

async function takeAll(api: string, folder: string, only: string | undefined): Promise<number> {
  const client = createClient({ url: api });
  const browser = await openBrowser();
  let tooLarge = 0;
  try {
    // What is submitted on the first picture is in the graph on the others; without that one it has to get there.
    if (only !== undefined && only !== PICTURES[0]?.name) await postSamples(client, { wait: true });
    for (const picture of PICTURES.filter(({ name }) => only === undefined || name === only)) {
      const content = await takePicture(browser, client, picture);
      if (content.length > MOST_BYTES) tooLarge++;
      await writeFile(join(folder, `${picture.name}.png`), content);
      console.log(`${picture.name}.png: ${Math.ceil(content.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
  }
  if (tooLarge > 0) console.error(`${tooLarge} of them are larger than ${MOST_BYTES / 1000} kB.`);
  return tooLarge > 0 ? 1 : 0;
}

await runProgram(USAGE, async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = values.to === undefined ? join(projectRoot(), 'docs/images') : resolve(values.to);
  await mkdir(folder, { recursive: true });
  return withOwnService('screenshots', ({ api }) => takeAll(api, folder, values.only));
});
