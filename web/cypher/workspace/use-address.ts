import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type CypherAddress, readAddress, writeAddress } from '../address/cypher-address.ts';

/** Browsers stop a page that changes the address with every key. */
const SETTLE_MS = 400;

type Step = {
  /** As the address bar has it. */
  search: string;
  /** As this page would write it: `+` and `%20` are the same. */
  text: string;
  address: CypherAddress | undefined;
};

const isSameQuestion = (one: CypherAddress, other: CypherAddress): boolean =>
  one.query === other.query &&
  one.named === other.named &&
  JSON.stringify(one.parameters) === JSON.stringify(other.parameters);

/** What was run stays a step that one can come back to; what was only written gives way. */
const isNewStep = (before: CypherAddress | undefined, now: CypherAddress): boolean =>
  before?.run === true && !(now.run && isSameQuestion(before, now));

/** Tells what the address bar says whenever somebody else than this page changed it. */
function useReading(step: RefObject<Step | undefined>, onRead: (address: CypherAddress) => void): void {
  const search = useSearch();
  const read = useEffectEvent(async (isStale: () => boolean) => {
    const given = await readAddress(search);
    const text = (await writeAddress(given)) ?? '';
    if (isStale()) return;
    step.current = { search, text, address: given };
    onRead(given);
  });
  useEffect(() => {
    if (search === step.current?.search) return;
    let isStale = false;
    void read(() => isStale);
    return () => {
      isStale = true;
    };
  }, [search, step]);
}

type Writing = { step: RefObject<Step | undefined>; isStale: () => boolean };

async function writeStep(
  address: CypherAddress,
  { step, isStale }: Writing,
  navigate: (to: string, options: { replace: boolean }) => void,
): Promise<void> {
  const text = (await writeAddress(address)) ?? '';
  const before = step.current;
  if (isStale() || text === before?.text) return;
  step.current = { search: text, text, address };
  navigate(text === '' ? location.pathname : `${location.pathname}?${text}`, {
    replace: !isNewStep(before?.address, address),
  });
}

/**
 * Keeps the address bar in step with `address`, and tells `onRead` when somebody else changed it: a link, the way back.
 */
export function useAddress(address: CypherAddress | undefined, onRead: (address: CypherAddress) => void): void {
  const step = useRef<Step>(undefined);
  const [, navigate] = useLocation();
  useReading(step, onRead);
  useEffect(() => {
    if (!address) return;
    let isStale = false;
    const write = () => void writeStep(address, { step, isStale: () => isStale }, navigate);
    const timer = setTimeout(write, address.run ? 0 : SETTLE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [address, navigate]);
}
