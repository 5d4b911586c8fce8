import { titleLines } from './title-lines';

const issued = '甲乙县人民政府办公室关于印发《甲乙县促进高校毕业生等青年就业创业若干措施》的通知';

test('leaves a title that fits on one line', () => {
  expect(titleLines('甲乙县青年见习基地管理办法', 16)).toEqual(['甲乙县青年见习基地管理办法']);
});

test('gives the issuing authority a line of its own and balances the rest', () => {
  const lines = titleLines(issued, 16);
  expect(lines[0]).toBe('甲乙县人民政府办公室');
  const lengths = lines.slice(1).map(line => line.length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(3);
});

test.each([10, 12, 13, 16, 17, 20, 31])(
  'never ends in a single character or begins with a closing mark at %i a line',
  width => {
    const lines = titleLines(issued, width);
    expect(lines.join('')).toBe(issued);
    expect(lines.at(-1)?.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^[》〉）、，]/);
      expect(line).not.toMatch(/[《〈（]$/);
    }
  },
);

test('does not break inside a number', () => {
  const lines = titleLines('关于公布2026年第一批行政规范性文件清理结果的通知', 8);
  expect(lines.some(line => line.includes('2026'))).toBe(true);
});

test('breaks between words where the lines allow it', () => {
  expect(titleLines('甲乙县人民政府关于划定城区禁止燃放烟花爆竹区域的通告', 13)).toEqual([
    '甲乙县人民政府',
    '关于划定城区禁止燃放',
    '烟花爆竹区域的通告',
  ]);
  expect(titleLines('甲乙县促进高校毕业生就业若干措施', 12)).toEqual(['甲乙县促进高校', '毕业生就业若干措施']);
});

test('gives each agency that issues jointly a line', () => {
  expect(titleLines('甲乙县农业农村局甲乙县财政局关于印发《甲乙县农机购置补贴方案》的通知', 16).slice(0, 2)).toEqual([
    '甲乙县农业农村局',
    '甲乙县财政局',
  ]);
});
