import { QueryClient } from '@tanstack/react-query';
import { ProblemAnswer } from './request.ts';

const RETRY_MS = 2000;

// What the service refuses, it refuses again; a store or a service that is away comes back.
const mayPass = (error: unknown): boolean => !(error instanceof ProblemAnswer) || error.problem.status === 503;

/** What was asked of the service is kept for a moment, and asked again by itself once a store or the service is back. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (_count, error) => mayPass(error),
        retryDelay: RETRY_MS,
        staleTime: 5000,
        // The service may be on this very machine, which needs no network.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
