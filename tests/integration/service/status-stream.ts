import type { ServiceStatus } from '../../../schema/status.ts';

export type StatusStream = {
  /** Every status so far, with the moment it came in milliseconds. */
  heard: { at: number; status: ServiceStatus }[];
  close: () => void;
};

/** Listens to `event: status`. */
export async function openStatusStream(url: string): Promise<StatusStream> {
  const controller = new AbortController();
  const response = await fetch(`${url}/v1/events`, {
    headers: { accept: 'text/event-stream' },
    signal: controller.signal,
  });
  const heard: StatusStream['heard'] = [];
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (text + chunk).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [, data] = /^event: status\ndata: (.*)$/.exec(event) ?? [];
        if (data !== undefined) heard.push({ at: performance.now(), status: JSON.parse(data) as ServiceStatus });
      }
    }
  };
  read().catch(() => undefined);
  return { heard, close: () => controller.abort() };
}
