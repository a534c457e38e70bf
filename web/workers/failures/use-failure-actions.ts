import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { FailedArticle } from '../../../schema/status.ts';
import { requestJson } from '../../api/request.ts';

/** An article can fail again; this is one failure of it. */
export const failureKey = ({ id, failedAt }: FailedArticle): string => `${id} ${failedAt}`;

export type FailureActions = {
  /** Failures that something is being done about. */
  busy: ReadonlySet<string>;
  /** Failures that were done with; the service may not have said so yet. */
  done: ReadonlySet<string>;
  retry: (failures: readonly FailedArticle[]) => Promise<void>;
  remove: (failure: FailedArticle) => Promise<void>;
};

const retryOne = ({ id }: FailedArticle) => requestJson(`/v1/articles/${id}/retry`, { method: 'POST' });
const removeOne = ({ id }: FailedArticle) => requestJson(`/v1/articles/${id}`, { method: 'DELETE' });

function useKeys() {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const add = (added: readonly string[]): void => setKeys((before) => new Set([...before, ...added]));
  const drop = (dropped: readonly string[]): void =>
    setKeys((before) => new Set([...before].filter((key) => !dropped.includes(key))));
  return { keys, add, drop };
}

/** To queue failed articles again, or to delete them. What goes wrong is told as the service puts it. */
export function useFailureActions(): FailureActions {
  const busy = useKeys();
  const done = useKeys();
  const each = async (
    failures: readonly FailedArticle[],
    act: (failure: FailedArticle) => Promise<unknown>,
    what: string,
  ): Promise<void> => {
    const keys = failures.map(failureKey);
    busy.add(keys);
    const outcomes = await Promise.allSettled(failures.map(act));
    busy.drop(keys);
    done.add(keys.filter((_, index) => outcomes[index]?.status === 'fulfilled'));
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    const count = outcomes.filter(({ status }) => status === 'fulfilled').length;
    if (count > 0) notifications.show({ message: `${count} ${count === 1 ? 'article' : 'articles'} ${what}.` });
    if (refused) {
      const title = `${failures.length - count} could not be ${what}`;
      notifications.show({
        color: 'red',
        title,
        message: String((refused.reason as Error).message),
        autoClose: 10_000,
      });
    }
  };
  return {
    busy: busy.keys,
    done: done.keys,
    retry: (failures) => each(failures, retryOne, 'queued again'),
    remove: (failure) => each([failure], removeOne, 'deleted'),
  };
}
