import { readFileSync } from 'node:fs';
import { bodySizes, readingSizes, titleFontPx } from './reading-sizes';

const tokens = readFileSync('miniprogram/design/tokens.scss', 'utf8');

function token(selector: string, name: string): number {
  const block = tokens.slice(tokens.indexOf(`\n${selector} {`)).split('}')[0] ?? '';
  return Number(new RegExp(`${name}: (\\d+)px`).exec(block)?.[1]);
}

test('knows the sizes of official text as the tokens have them', () => {
  const modes = [
    { mode: 'usual', root: 'page', prefix: '' },
    { mode: 'elder', root: '.elder', prefix: '.elder ' },
  ] as const;
  for (const { mode, root, prefix } of modes) {
    for (const [size, { fontPx, linePx }] of Object.entries(bodySizes[mode])) {
      const selector = size === 'standard' ? root : `${prefix}.text-${size}`;
      const at = size === 'standard' && mode === 'usual' ? ':root,\npage' : selector;
      expect([size, token(at, '--fs-r'), token(at, '--lh-r')]).toEqual([size, fontPx, linePx]);
    }
    expect(token(mode === 'usual' ? ':root,\npage' : root, '--fs-title')).toBe(titleFontPx[mode]);
  }
});

test('fits sixteen characters of a title on a phone of 390, fewer for elders, and never a line too long to read', () => {
  expect(readingSizes(390, false, 'standard').titleCharactersPerLine).toBe(16);
  expect(readingSizes(390, true, 'standard').titleCharactersPerLine).toBe(12);
  expect(readingSizes(1440, false, 'standard').titleCharactersPerLine).toBe(26);
});
