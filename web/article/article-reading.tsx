import { Alert, Text } from '@mantine/core';
import { useCallback, useMemo, useRef } from 'react';
import type { ArticleAnnotations } from '../../schema/annotations.ts';
import { ENTITY_KINDS } from '../claims/entity-kinds.ts';
import { type Highlight, writeHighlight } from './highlight.ts';
import { readingRows } from './reading-rows.ts';
import { MOST_DRAWN, SentenceList } from './sentence-list.tsx';
import { useExplanation } from './use-article.ts';
import { useChosen } from './use-chosen.ts';
import { usePointing } from './use-pointing.ts';

function Legend() {
  return (
    <ul className="reading-legend" aria-label="How mentions are marked">
      {ENTITY_KINDS.map(({ type, label }) => (
        <li key={type}>
          <span className="mention" data-type={type}>
            {label}
          </span>
        </li>
      ))}
    </ul>
  );
}

type ArticleReadingProps = { annotations: ArticleAnnotations; isExplained: boolean };

/** The article sentence by sentence, with what each of them claims; pointing at the one shows the other. */
export function ArticleReading({ annotations, isExplained }: ArticleReadingProps) {
  const { id } = annotations.article;
  const rows = useMemo(() => readingRows(annotations), [annotations]);
  const explanation = useExplanation(id, isExplained);
  const explained = useMemo(
    () =>
      isExplained && explanation.data
        ? new Map(explanation.data.sentences.map((sentence) => [sentence.index, sentence]))
        : undefined,
    [isExplained, explanation.data],
  );
  const list = useRef<HTMLOListElement>(null);
  const { store, choose, onReady } = useChosen(rows);
  usePointing(list, store, choose);
  const addressOf = useCallback(
    (highlight: Highlight) =>
      `/articles/${id}?${writeHighlight(new URLSearchParams(isExplained ? { explain: '1' } : {}), highlight)}`,
    [id, isExplained],
  );
  if (rows.length === 0) return <Text>No sentence was left of it after cleaning.</Text>;
  return (
    <section aria-label="Sentences and claims">
      <Legend />
      {rows.length > MOST_DRAWN && (
        <Text fz="sm" c="dimmed" mb="xs">
          Of these {rows.length.toLocaleString('en')} sentences only those around what you see are in the page: the
          browser’s own search finds no others.
        </Text>
      )}
      {isExplained && explanation.error && <Alert color="red">{explanation.error.message}</Alert>}
      <SentenceList {...{ rows, store, addressOf, explained, list, onReady }} />
    </section>
  );
}
