import './graph.css';
import { Title } from '@mantine/core';
import { open } from './address/change-address.ts';
import { useGraphAddress } from './address/use-graph-address.ts';
import { EntitySearch } from './search/entity-search.tsx';
import { StartState } from './search/start-state.tsx';
import { Workspace } from './workspace/workspace.tsx';

/** `/graph`: who did what to whom, drawn around the entities that somebody opened. */
export function GraphView() {
  const [address, change] = useGraphAddress();
  const isEmpty = address.entities.length === 0;
  const onChoose = (id: string): void => change(open(address, id));
  const head = (
    <>
      <Title order={1}>Graph</Title>
      <EntitySearch onChoose={onChoose} autoFocus={isEmpty} />
    </>
  );
  return (
    <div className="graph-view" data-empty={isEmpty}>
      {isEmpty ? (
        <>
          <div className="graph-bar">{head}</div>
          <StartState onChoose={onChoose} />
        </>
      ) : (
        <Workspace head={head} address={address} change={change} />
      )}
    </div>
  );
}
