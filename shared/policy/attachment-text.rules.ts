import type { Anchor, Block } from './model';

/** Where each listed attachment's text begins in the document itself; null for one that is only named. */
export function attachmentAnchors(names: readonly string[], blocks: readonly Block[]): (Anchor | null)[] {
  const heads = attachmentHeads(blocks);
  return names.map((name, at) => {
    const named = heads.find(({ titles }) => titles.some(title => isSameTitle(title, name)));
    // As many texts as names: they stand in one order, whatever the titles say.
    return (named ?? (heads.length === names.length ? heads[at] : undefined))?.anchor ?? null;
  });
}

interface AttachmentHead {
  anchor: Anchor;
  titles: string[];
}

/** 附件1 and the title below it, each run of them. */
function attachmentHeads(blocks: readonly Block[]): AttachmentHead[] {
  const heads: AttachmentHead[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'text' && block.role === 'attachment-title') {
      const last = heads.at(-1);
      const goesOn = before?.kind === 'text' && before.role === 'attachment-title' && !block.text.startsWith('附件');
      if (last && goesOn) last.titles.push(block.text);
      else heads.push({ anchor: block.anchor, titles: [block.text] });
    }
    before = block;
  }
  return heads;
}

function isSameTitle(title: string, name: string): boolean {
  const fold = (text: string) => text.replace(/^附件\s*[\d一二三四五六七八九十]*\s*[:：.．、]?|[\s《》]/g, '');
  return fold(title) !== '' && fold(title) === fold(name);
}
