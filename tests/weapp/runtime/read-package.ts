import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { PhonePackage } from './package';

const TEXT = new Set(['.js', '.json', '.wxml', '.wxss', '.wxs']);
const PICTURES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** One line of the compiler's report. */
interface TemplateDiagnostic {
  level: string;
  message: string;
  startLine: number;
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** Reads a built `dist/weapp` and compiles its templates with WeChat's compiler; a template it objects to throws. */
export function readPackage(dist: string): PhonePackage {
  const files: PhonePackage['files'] = {};
  const pictures: PhonePackage['pictures'] = {};
  for (const path of filesUnder(dist)) {
    const name = relative(dist, path).replaceAll('\\', '/');
    const extension = extname(name);
    const picture = PICTURES[extension];
    if (TEXT.has(extension)) files[name] = readFileSync(path, 'utf8');
    else if (picture) pictures[name] = `data:${picture};base64,${readFileSync(path, 'base64')}`;
  }
  return { files, pictures, templates: compileTemplates(files) };
}

function compileTemplates(files: Record<string, string>): string {
  const group = new TmplGroup();
  const objections: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('.wxs')) group.addScript(name.slice(0, -'.wxs'.length), text);
    if (!name.endsWith('.wxml')) continue;
    const diagnostics: TemplateDiagnostic[] = group.addTmpl(name.slice(0, -'.wxml'.length), text) ?? [];
    for (const { level, message, startLine } of diagnostics) {
      objections.push(`${name}:${startLine + 1} ${level.toLowerCase()}: ${message}`);
    }
  }
  if (objections.length > 0) throw new Error(`WeChat's template compiler objects:\n${objections.join('\n')}`);
  return group.getTmplGenObjectGroups();
}
