import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

export const root = dirname(dirname(__dirname));
const roots = ['shared', 'cloudfunctions', 'miniprogram', 'localcloud', 'config', 'tests'];

/** Every source file below the given folders, as paths from the repository's root. */
export function sourceFiles(folders: readonly string[] = roots, extensions = /\.(ts|tsx)$/): string[] {
  return folders.flatMap(folder => walk(join(root, folder))).filter(file => extensions.test(file));
}

function walk(path: string): string[] {
  if (statSync(path).isFile()) return [relative(root, path)];
  return readdirSync(path)
    .filter(name => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap(name => walk(join(path, name)));
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('tests/');

/** What a file imports: packages by name, own files by their path without extension. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    return normalize(join(dirname(file), fileName));
  });
}

/** Every piece of text in a file that a person might see: string literals, templates and JSX text with Chinese in them. */
export function chineseTextsOf(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      if (/\p{Script=Han}/u.test(node.text)) texts.push(node.text.trim());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
