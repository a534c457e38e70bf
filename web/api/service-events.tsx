import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ServiceStatus } from '../../schema/status.ts';
import { openServiceStream, type ServiceStream, type StreamState } from './service-stream.ts';
import { useSessionKey } from './session-key.ts';

type Live = { stream: ServiceStream | undefined; status: ServiceStatus | undefined };
const LiveContext = createContext<Live>({ stream: undefined, status: undefined });

/** Opens the stream of events for everything below it, anew when the key changes. */
export function ServiceEventsProvider({ children }: { children: ReactNode }) {
  const key = useSessionKey();
  const [stream, setStream] = useState<ServiceStream>();
  const [status, setStatus] = useState<ServiceStatus>();
  useEffect(() => {
    const opened = openServiceStream('/v1/events');
    opened.on<ServiceStatus>('status', setStatus);
    setStream(opened);
    return () => opened.close();
    // Another key is another stream.
  }, [key]);
  return <LiveContext value={{ stream, status }}>{children}</LiveContext>;
}

const nothing = (): void => undefined;

/** Whether the service is heard of. */
export function useStreamState(): StreamState {
  const { stream } = useContext(LiveContext);
  return useSyncExternalStore(
    (listener) => stream?.onState(listener) ?? nothing,
    () => stream?.state() ?? 'connecting',
  );
}

/** The service at the last moment heard of; stays what it was while the service is away, see `useStreamState`. */
export const useServiceStatus = (): ServiceStatus | undefined => useContext(LiveContext).status;

/** Calls `listener` with every event of a kind. Pass a function that stays the same between renders. */
export function useServiceEvent<Data>(kind: string, listener: (data: Data) => void): void {
  const { stream } = useContext(LiveContext);
  useEffect(() => stream?.on(kind, listener), [stream, kind, listener]);
}
