import { useSearch } from 'wouter/use-browser-location';

/**
 * What follows the `?` of the address, for the `searchHook` of the router. The router decodes it once before `URLSearchParams` does, by
 * which a `%25` would lose its meaning; what is encoded once more comes out of that as it stands in the address.
 */
export const usePlainSearch = (): string => useSearch().replaceAll('%', '%25');
