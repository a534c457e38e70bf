import { Alert, Group, Tabs, Text } from '@mantine/core';
import type { CypherAnswer, CypherPlan } from '../../../schema/cypher.ts';
import { ANSWER_VIEWS, type AnswerView } from '../address/cypher-address.ts';
import { DownloadMenu } from '../run/download-menu.tsx';
import type { Question } from '../run/question.ts';
import { AnswerGraphView } from './answer-graph-view.tsx';
import { AnswerJson } from './answer-json.tsx';
import { AnswerTable } from './answer-table.tsx';
import { PlanTree } from './plan-tree.tsx';

type AnswerPanelProps = {
  question: Question;
  answer: CypherAnswer;
  /** Whether it answers the query as it stands now. */
  isCurrent: boolean;
  view: AnswerView;
  onView: (view: AnswerView) => void;
};

const LABELS: Record<AnswerView, string> = { table: 'Table', graph: 'Graph', json: 'JSON' };

const isPlan = (plan: unknown): plan is CypherPlan => plan !== undefined;

function Truncated({ rows }: { rows: number }) {
  return (
    <Alert color="yellow" title={`There is more than these ${rows.toLocaleString('en')} rows`} mb="xs">
      The service ends an answer here. Ask for less with WHERE or LIMIT, go on with SKIP, or download it as CSV or
      NDJSON, which may be far longer.
    </Alert>
  );
}

function Content({ answer, view }: { answer: CypherAnswer; view: AnswerView }) {
  if (view === 'json') return <AnswerJson answer={answer} />;
  if (isPlan(answer.plan)) return <PlanTree plan={answer.plan} />;
  if (view === 'graph') return <AnswerGraphView answer={answer} />;
  if (answer.rows.length > 0) return <AnswerTable answer={answer} />;
  return (
    <Text c="dimmed" py="lg">
      No rows: nothing in the graph is as the query wants it. Check the spelling of labels, types and names, or ask for
      less in WHERE.
    </Text>
  );
}

/** An answer as a table, a graph or JSON. */
export function AnswerPanel({ question, answer, isCurrent, view, onView }: AnswerPanelProps) {
  const { rows, ms } = answer.stats;
  const isExplained = isPlan(answer.plan);
  const summary = `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'} in ${Math.round(ms).toLocaleString('en')} ms`;
  return (
    <section aria-label="Answer">
      <Tabs value={view} onChange={(chosen) => onView(ANSWER_VIEWS.find((each) => each === chosen) ?? 'table')}>
        <Group justify="space-between" align="center" gap="xs" mb="xs" className="answer-bar">
          <Group gap="md">
            <Tabs.List aria-label="How the answer is shown">
              {ANSWER_VIEWS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {isExplained && each === 'table' ? 'Plan' : LABELS[each]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Text size="sm" role="status">
              {isExplained ? `Explained in ${Math.round(ms).toLocaleString('en')} ms` : summary}
            </Text>
            {!isCurrent && (
              <Text size="sm" c="dimmed">
                The query was changed since.
              </Text>
            )}
          </Group>
          <DownloadMenu question={question} answer={answer} />
        </Group>
        {answer.truncated && <Truncated rows={rows} />}
        {ANSWER_VIEWS.map((each) => (
          <Tabs.Panel key={each} value={each}>
            {each === view && <Content answer={answer} view={view} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
