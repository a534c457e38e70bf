import type { InputFile } from './article-file.ts';

const toInput = (file: File, path: string, isNamed: boolean): InputFile => ({
  path,
  size: file.size,
  isNamed,
  arrayBuffer: () => file.arrayBuffer(),
  stream: () => file.stream(),
});

/** Files as chosen in a dialog, one by one or as a folder. */
export const chosenFiles = (files: Iterable<File>): InputFile[] =>
  [...files].map((file) =>
    file.webkitRelativePath === '' ? toInput(file, file.name, true) : toInput(file, file.webkitRelativePath, false),
  );

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** All entries of a folder: the browser gives them a hundred at a time, and then none. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function readEntry(entry: FileSystemEntry, isNamed: boolean): Promise<InputFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [toInput(file, entry.fullPath.replace(/^\//, ''), isNamed)];
  }
  if (!isFolder(entry)) return [];
  const inside = await listFolder(entry);
  return (await Promise.all(inside.map((each) => readEntry(each, false)))).flat();
}

/** Files as dropped, with those of dropped folders. The drop has to be read at once: afterwards it is empty. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<InputFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const given = [...files];
  return entries.length === 0
    ? chosenFiles(given)
    : (await Promise.all(entries.map((entry) => readEntry(entry, true)))).flat();
}
