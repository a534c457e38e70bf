import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type RegexLiteral = { readonly place: string; readonly regex: RegExp };

function literalsOf(file: string): RegexLiteral[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: RegexLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = source.getLineAndCharacterOfPosition(node.pos);
      // Sticky ones are asked at one place; asked everywhere they are as these.
      found.push({ place: `${file}:${line + 1}`, regex: new RegExp(pattern, flags.replace('y', 'g')) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every regular expression that stands in the sources of these folders. */
export const regexLiterals = (folders: readonly string[]): RegexLiteral[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => literalsOf(join(folder, name))),
  );
