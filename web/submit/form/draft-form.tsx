import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { FormEvent, KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { type Draft, type Field, type Format, formatOfDraft, isForeign, looksLikeHtml } from './article-draft.ts';
import { useDraft } from './use-draft.ts';

const INPUTS: readonly { field: Field; label: string; placeholder: string }[] = [
  { field: 'title', label: 'Headline', placeholder: 'Koizumi meets Kim in Pyongyang' },
  { field: 'url', label: 'Address', placeholder: 'https://…' },
  { field: 'publisher', label: 'Outlet', placeholder: 'Example Wire' },
  { field: 'publishedAt', label: 'Published', placeholder: '2002-09-17 or 2002-09-17T12:00:00Z' },
];

function FormatChoice({ draft, onChange }: { draft: Draft; onChange: (format: Format) => void }) {
  const isHtml = looksLikeHtml(draft.content);
  const found = isHtml ? 'It has the tags of a page.' : 'It has no tags.';
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label="Read as"
        value={formatOfDraft(draft)}
        onChange={(value) => onChange(value as Format)}
        data={[
          { value: 'text', label: 'Plain text' },
          { value: 'html', label: 'HTML' },
        ]}
      />
      <Text fz="xs" c="dimmed" role="status">
        {draft.content.trim() === '' ? 'HTML is recognised by its tags.' : found}
        {draft.format !== undefined && draft.format !== (isHtml ? 'html' : 'text') && ' You chose otherwise.'}
      </Text>
    </Group>
  );
}

function Taken({ taken }: { taken: ReturnType<typeof useDraft>['taken'] }) {
  return (
    <Text fz="sm" role="status">
      {taken && (
        <>
          {taken.isKnown ? 'This very content was known already. ' : 'It is queued. '}
          <Anchor component={Link} href={`/articles/${taken.receipt.id}`} fz="sm">
            Open the article
          </Anchor>
        </>
      )}
    </Text>
  );
}

/** One article, typed or pasted. */
export function DraftForm() {
  const { draft, change, submit, isPending, error, problem, errors, taken } = useDraft();
  const isEmpty = draft.content.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty && !isPending) submit();
  };
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <Textarea
          label="Article"
          placeholder="Paste the text of an article, or the HTML of its page"
          value={draft.content}
          onChange={(event) => change({ content: event.currentTarget.value, isEnglish: false })}
          onKeyDown={sendByKey}
          error={errors.content}
          autosize
          minRows={7}
          maxRows={16}
          spellCheck={false}
          dir="auto"
        />
        <FormatChoice draft={draft} onChange={(format) => change({ format })} />
        {((problem && isForeign(problem)) || draft.isEnglish) && (
          <Checkbox
            label="It is in English all the same"
            checked={draft.isEnglish}
            onChange={(event) => change({ isEnglish: event.currentTarget.checked })}
          />
        )}
        <div className="draft-fields">
          {INPUTS.map(({ field, label, placeholder }) => (
            <TextInput
              key={field}
              label={label}
              placeholder={placeholder}
              value={draft[field]}
              onChange={(event) => change({ [field]: event.currentTarget.value })}
              error={errors[field]}
              autoComplete="off"
            />
          ))}
        </div>
        {error && (
          <Alert color="red" role="alert">
            {error.message} Nothing of what you typed is lost.
          </Alert>
        )}
        <Group gap="sm">
          <Button type="submit" disabled={isEmpty} loading={isPending}>
            Submit
          </Button>
          <Text fz="xs" c="dimmed" visibleFrom="sm">
            or Ctrl + Enter in the text
          </Text>
          <Taken taken={taken} />
        </Group>
      </Stack>
    </form>
  );
}
