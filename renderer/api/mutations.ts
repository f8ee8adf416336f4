import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Channel, Input, Output } from '#shared/ipc/contract.ts';
import { call } from './client.ts';

type Change<C extends Channel> = UseMutationResult<Output<C>, Error, Input<C>>;

/** A call that changes something; `refreshed` are the channels whose answers are then old. */
function useChange<C extends Channel>(channel: C, refreshed: readonly Channel[]): Change<C> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<C>) => call(channel, input),
    onSuccess: async () => {
      await Promise.all(refreshed.map((stale) => client.invalidateQueries({ queryKey: [stale] })));
    },
  });
}

export function useAddAnnotation(): Change<'annotation.add'> {
  return useChange('annotation.add', ['annotation.list']);
}

export function useChangeAnnotation(): Change<'annotation.change'> {
  return useChange('annotation.change', ['annotation.list']);
}

/** Settings decide how days, periods and money are counted: every board is asked again. */
export function useChangeSettings(): Change<'settings.change'> {
  return useChange('settings.change', ['settings.read', 'board.page', 'board.rows', 'workspace.current']);
}

export function useSavePerson(): Change<'people.save'> {
  return useChange('people.save', ['people.list', 'board.page', 'board.filterValues']);
}

export function useSetTheme(): Change<'app.theme'> {
  return useChange('app.theme', ['app.state']);
}

export function useForgetWorkspace(): Change<'workspace.forget'> {
  return useChange('workspace.forget', ['workspace.recent']);
}
