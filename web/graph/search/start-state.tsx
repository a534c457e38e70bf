import { Alert, Anchor, Skeleton, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { Link } from 'wouter';
import { TypeMark } from '../canvas/type-mark.tsx';
import { type Suggestion, useSuggestions } from '../data/use-entities.ts';

const SUGGESTED = 24;

function Suggestions({ items, onChoose }: { items: readonly Suggestion[]; onChoose: (id: string) => void }) {
  return (
    <ul className="suggestions">
      {items.map(({ id, name, type, articles, claims }) => (
        <li key={id}>
          <UnstyledButton className="suggestion" onClick={() => onChoose(id)}>
            <TypeMark type={type} />
            <span className="suggestion-name">{name}</span>
            <span className="suggestion-counts">
              {type}, {claims} {claims === 1 ? 'claim' : 'claims'}, {articles} {articles === 1 ? 'article' : 'articles'}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** What is shown before anything was opened. */
export function StartState({ onChoose }: { onChoose: (id: string) => void }) {
  const { data, error, isPending } = useSuggestions();
  return (
    <Stack gap="sm" className="start-state">
      <Text size="sm">
        Search a person, state, organisation or place to see what the articles say of it and its neighbours, or begin
        with one that they name most.
      </Text>
      {isPending && <Skeleton height={160} aria-label="Asking whom the articles name most" />}
      {error && (
        <Alert color="red" title="The suggestions did not come">
          {error.message}
        </Alert>
      )}
      {data && data.length > 0 && (
        <section aria-labelledby="most-named">
          <Title order={2} size="h4" mb={6} id="most-named">
            Most named
          </Title>
          <Suggestions items={data.slice(0, SUGGESTED)} onChoose={onChoose} />
        </section>
      )}
      {data?.length === 0 && (
        <Text>
          The graph is still empty.{' '}
          <Anchor component={Link} href="/submit">
            Submit an article
          </Anchor>{' '}
          and come back when it is read.
        </Text>
      )}
    </Stack>
  );
}
