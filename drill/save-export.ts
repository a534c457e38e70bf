import { receiveExport } from '../cli/export/receive-export.ts';
import { writeExport } from '../cli/export/write-export.ts';
import { DEFAULT_PATIENCE } from '../cli/service/patience.ts';
import { createClient } from '../cli/service/service-client.ts';

/** Writes the canonical export of a service to a file, as `npm run export` does. */
export const saveExport = (url: string, path: string): Promise<void> =>
  writeExport(
    receiveExport(createClient({ url }), DEFAULT_PATIENCE, () => undefined),
    path,
  );
