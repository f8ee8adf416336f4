import { QueryClient, type Query } from '@tanstack/react-query';
import { contract, type Channel } from '#shared/ipc/contract.ts';
import { onEvent } from './client.ts';

/** Answers are right until the program says that the data changed, so nothing is asked again on its own. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 300_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function isOfData(query: Query): boolean {
  const channel = query.queryKey[0] as Channel;
  return channel === 'workspace.current' || contract[channel].runs === 'reader';
}

/** Asks again what is shown when the data changed, and forgets everything when another workspace is opened. */
export function followData(client: QueryClient): () => void {
  const offData = onEvent('data.changed', () => {
    void client.invalidateQueries({ predicate: isOfData });
  });
  const offWorkspace = onEvent('workspace.changed', () => {
    client.removeQueries({ predicate: (query) => isOfData(query) && query.queryKey[0] !== 'workspace.current' });
    void client.invalidateQueries({ queryKey: ['workspace.current'] });
    void client.invalidateQueries({ queryKey: ['workspace.recent'] });
  });
  return () => {
    offData();
    offWorkspace();
  };
}
