import { load } from 'cheerio';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { ImportRefusalCode } from 'shared/policy/import-texts';
import type { ParsedDocument } from 'shared/policy/model';
import type { MarkupNode } from 'shared/policy/parsing/markup-node';
import type { SourceDocument } from 'shared/policy/parsing/source';
import { automaticLabels } from 'shared/policy/parsing/word-numbering';
import { archiveFault } from './read-source-file-archive';
import { asMarkup, documentIn, FileRefusal, sourceFromHtml, sourceFromWords } from './read-source-text';

export type SourceFileResult =
  { ok: true; source: SourceDocument; document: ParsedDocument } | { ok: false; code: ImportRefusalCode };

const FILE_BYTES_MAX = 20 * 1024 * 1024;
/** In a text that was decoded rightly, nearly every character is one that official documents use. */
const ORDINARY_SHARE_MIN = 0.95;
const REPLACED_SHARE_MAX = 0.002;

/**
 * Reads a .txt, .md, .html or .docx: its lines and tables, and the document they make, or why it is none.
 * Never throws on what the file holds.
 */
export async function readSourceFile(fileName: string, bytes: Uint8Array): Promise<SourceFileResult> {
  try {
    const source = await sourceOf(fileName, bytes);
    const document = documentIn(source);
    return document ? { ok: true, source, document } : { ok: false, code: 'not-a-document' };
  } catch (error) {
    return { ok: false, code: error instanceof FileRefusal ? error.code : 'damaged-file' };
  }
}

async function sourceOf(fileName: string, bytes: Uint8Array): Promise<SourceDocument> {
  const extension = /\.([a-z0-9]{1,8})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (!['txt', 'text', 'md', 'markdown', 'html', 'htm', 'docx'].includes(extension))
    throw new FileRefusal('unsupported-type');
  if (bytes.length === 0) throw new FileRefusal('empty-file');
  if (bytes.length > FILE_BYTES_MAX) throw new FileRefusal('too-large');
  if (extension === 'docx') return sourceFromWord(bytes);
  const text = decoded(bytes);
  if (text.trim() === '') throw new FileRefusal('empty-file');
  if (extension.startsWith('htm')) return sourceFromHtml(text);
  return sourceFromWords(extension.startsWith('m') ? 'markdown' : 'text', text);
}

// ---- text ----

function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return iconv.decode(Buffer.from(bytes), wide);
  if (isBinary(bytes)) throw new FileRefusal('binary-file');
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (replacedShare(utf8) <= REPLACED_SHARE_MAX) return utf8.replace(/^\ufeff/u, '');
  const chinese = iconv.decode(Buffer.from(bytes), 'gb18030');
  if (ordinaryShare(chinese) < ORDINARY_SHARE_MIN) throw new FileRefusal('unreadable-encoding');
  return chinese;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: line ends and ASCII characters have their zero always on the same side.
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 65_536);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 3 || (even > 0 && odd > 0)) return null;
  const guess = odd > 0 ? 'utf-16le' : 'utf-16be';
  return ordinaryShare(iconv.decode(Buffer.from(bytes.subarray(0, length)), guess)) >= ORDINARY_SHARE_MIN
    ? guess
    : null;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (
    /^(?:%PDF|PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\{\\rtf|7z\u00bc|Rar!)/u.test(
      head,
    )
  )
    return true;
  let controls = 0;
  const length = Math.min(bytes.length, 65_536);
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  return controls > length * 0.01 && controls > 3;
}

function replacedShare(text: string): number {
  let replaced = 0;
  for (const character of text) if (character === '\ufffd') replaced += 1;
  return text.length === 0 ? 0 : replaced / text.length;
}

function ordinaryShare(text: string): number {
  let ordinary = 0;
  let all = 0;
  for (const character of text) {
    all += 1;
    if (
      /[\u0009-\u007e\u00a0\u00b7\u00d7\u2000-\u206f\u2100-\u2bff\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef]/u.test(
        character,
      )
    )
      ordinary += 1;
  }
  return all === 0 ? 0 : ordinary / all;
}

// ---- Word ----

async function sourceFromWord(bytes: Uint8Array): Promise<SourceDocument> {
  const fault = archiveFault(Buffer.from(bytes));
  if (fault) throw new FileRefusal(fault);
  const archive = await JSZip.loadAsync(bytes);
  const document = await archive.file('word/document.xml')?.async('string');
  if (document === undefined) throw new FileRefusal('damaged-file');
  archive.file('word/document.xml', await withLabels(archive, document));
  const buffer = await archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
    },
  );
  if (html.trim() === '') throw new FileRefusal('empty-file');
  return sourceFromHtml(withNumberedNotes(html));
}

/** Footnotes with the number that the text refers to, without the arrows back. */
function withNumberedNotes(html: string): string {
  let count = 0;
  return html
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]{0,40}">↑<\/a>/gu, '')
    .replace(/(<li id="(?:foot|end)note-[^"]{0,40}">)(<p>)?/gu, (_, item: string, paragraph = '') => {
      count += 1;
      return `${item}${String(paragraph)}[${count}] `;
    });
}

/** The document with the labels of automatic numbering written out, and the paragraphs taken out of their lists. */
async function withLabels(archive: JSZip, document: string): Promise<string> {
  const read = async (name: string): Promise<MarkupNode | null> => {
    const xml = await archive.file(name)?.async('string');
    return xml === undefined ? null : asMarkup(load(xml, { xml: true }).root().get(0));
  };
  const page = load(document, { xml: true });
  const root = page.root().get(0);
  const labels = automaticLabels(asMarkup(root), await read('word/numbering.xml'), await read('word/styles.xml'));
  page('w\\:p').each((_, paragraph) => {
    const label = labels.get(asMarkup(paragraph));
    if (label === undefined) return;
    const run = page('<w:r><w:t xml:space="preserve"></w:t></w:r>');
    run.children().text(label);
    const properties = page(paragraph).children('w\\:pPr');
    properties.children('w\\:numPr').remove();
    if (properties.length > 0) properties.first().after(run);
    else page(paragraph).prepend(run);
  });
  return page.xml();
}
