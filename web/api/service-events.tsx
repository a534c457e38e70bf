import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ServiceStatus } from '../../schema/status.ts';
import { reportRefusedKey } from './refused-key.ts';
import { ServiceStream, type StreamState } from './service-stream.ts';
import { authorization, useSessionKey } from './session-key.ts';

// Two, so that who follows single articles is not drawn anew with every status.
const StreamContext = createContext<ServiceStream | undefined>(undefined);
const StatusContext = createContext<ServiceStatus | undefined>(undefined);

/** Opens the stream of events for everything below it, anew when the key changes. */
export function ServiceEventsProvider({ children }: { children: ReactNode }) {
  const key = useSessionKey();
  const [stream, setStream] = useState<ServiceStream>();
  const [status, setStatus] = useState<ServiceStatus>();
  useEffect(() => {
    const opened = new ServiceStream('/v1/events', { authorize: authorization, onUnknownKey: reportRefusedKey });
    opened.on<ServiceStatus>('status', setStatus);
    setStream(opened);
    return () => opened.close();
    // Another key is another stream.
  }, [key]);
  return (
    <StreamContext value={stream}>
      <StatusContext value={status}>{children}</StatusContext>
    </StreamContext>
  );
}

const nothing = (): void => undefined;

/** Whether the service is heard of. */
export function useStreamState(): StreamState {
  const stream = useContext(StreamContext);
  return useSyncExternalStore(
    (listener) => stream?.onState(listener) ?? nothing,
    () => stream?.state() ?? 'connecting',
  );
}

/** The service at the last moment heard of; stays what it was while the service is away, see `useStreamState`. */
export const useServiceStatus = (): ServiceStatus | undefined => useContext(StatusContext);

/** Calls `listener` with every event of a kind. Pass a function that stays the same between renders. */
export function useServiceEvent<Data>(kind: string, listener: (data: Data) => void): void {
  const stream = useContext(StreamContext);
  useEffect(() => stream?.on(kind, listener), [stream, kind, listener]);
}
