import { packText, unpackText } from './packed-text.ts';

export const ANSWER_VIEWS = ['table', 'graph', 'json'] as const;
export type AnswerView = (typeof ANSWER_VIEWS)[number];

/** What the address bar holds of this view. */
export type CypherAddress = {
  readonly query?: string;
  /** The name of a query of the catalogue, in place of one of one's own. */
  readonly named?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly view: AnswerView;
  /** Whether the answer is shown: whoever opens the address asks at once. Only reading can be asked for. */
  readonly run: boolean;
};

/** Beyond this many characters a query and its values are packed, and beyond that they are left out: servers cut addresses off. */
const LONG = 1500;
const TOO_LONG = 12_000;

const isView = (value: string | null): value is AnswerView => ANSWER_VIEWS.some((view) => view === value);

function readRecord(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

async function unpack(search: URLSearchParams): Promise<URLSearchParams> {
  const packed = search.get('packed');
  if (packed === null) return search;
  const whole = new URLSearchParams(await unpackText(packed).catch(() => ''));
  for (const name of ['view', 'run']) if (search.has(name)) whole.set(name, search.get(name) ?? '');
  return whole;
}

/** Reads what follows the `?`; what cannot be read counts as left out. */
export async function readAddress(text: string): Promise<CypherAddress> {
  const search = await unpack(new URLSearchParams(text));
  const [query, named, view] = [search.get('query'), search.get('named'), search.get('view')];
  return {
    ...(query !== null && named === null && { query }),
    ...(named !== null && { named }),
    parameters: readRecord(search.get('parameters')),
    view: isView(view) ? view : 'table',
    run: search.get('run') === '1' && (query ?? named) !== null,
  };
}

/** The same the other way; nothing when it would be too long for a link. */
export async function writeAddress({
  query,
  named,
  parameters,
  view,
  run,
}: CypherAddress): Promise<string | undefined> {
  const asked = new URLSearchParams();
  if (named !== undefined) asked.set('named', named);
  else if (query !== undefined) asked.set('query', query);
  if (Object.keys(parameters).length > 0) asked.set('parameters', JSON.stringify(parameters));
  const shown = new URLSearchParams();
  if (view !== 'table') shown.set('view', view);
  if (run) shown.set('run', '1');
  const whole = asked.toString();
  const text = whole.length <= LONG ? whole : `packed=${await packText(whole)}`;
  if (text.length > TOO_LONG) return undefined;
  return [text, shown.toString()].filter((part) => part !== '').join('&');
}
