import { Stack, Title } from '@mantine/core';
import { ArticleArchive } from './archive/article-archive.tsx';
import { FileDrop } from './drop/file-drop.tsx';
import { DraftForm } from './form/draft-form.tsx';
import { SubmissionList } from './session/submission-list.tsx';
import './submit.css';

/** Articles in: typed, pasted or as files; below, what becomes of them, and all that are there. */
export function SubmitView() {
  return (
    <Stack gap="xl" className="submit">
      <Stack gap="md">
        <Title order={1}>Submit articles</Title>
        <div className="submit-ways">
          <DraftForm />
          <FileDrop />
        </div>
      </Stack>
      <SubmissionList />
      <ArticleArchive />
    </Stack>
  );
}
