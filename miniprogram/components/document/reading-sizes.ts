import type { TextSize } from 'miniprogram/platform/text-size';
import type { ReadingMeasure } from './document-chunks';

/** Pixels of design/tokens.scss that line breaking and placeholders have to know; a test holds them against it. */
interface Size {
  fontPx: number;
  linePx: number;
}
export const bodySizes: Record<'usual' | 'elder', Record<TextSize, Size>> = {
  usual: {
    small: { fontPx: 15, linePx: 28 },
    standard: { fontPx: 17, linePx: 32 },
    large: { fontPx: 22, linePx: 40 },
    huge: { fontPx: 30, linePx: 52 },
  },
  elder: {
    small: { fontPx: 20, linePx: 36 },
    standard: { fontPx: 23, linePx: 42 },
    large: { fontPx: 27, linePx: 48 },
    huge: { fontPx: 32, linePx: 56 },
  },
};
export const titleFontPx = { usual: 20, elder: 26 };

/** Left and right of the text: the margin of the paper and its padding. */
const AROUND_PX = 64;
/** `--main-w`: the paper grows no wider. */
const PAPER_PX_MAX = 688;
/** A title on one long line is hard to read, however wide the paper. */
const TITLE_CHARACTERS_MAX = 26;

export interface ReadingSizes {
  measure: ReadingMeasure;
  titleCharactersPerLine: number;
}

export function readingSizes(windowWidthPx: number, elder: boolean, textSize: TextSize): ReadingSizes {
  const mode = elder ? 'elder' : 'usual';
  const widthPx = Math.min(windowWidthPx, PAPER_PX_MAX) - AROUND_PX;
  const { fontPx, linePx } = bodySizes[mode][textSize];
  return {
    measure: { charactersPerLine: Math.max(4, Math.floor(widthPx / fontPx)), lineHeightPx: linePx },
    titleCharactersPerLine: Math.min(TITLE_CHARACTERS_MAX, Math.max(4, Math.floor(widthPx / titleFontPx[mode]))),
  };
}
