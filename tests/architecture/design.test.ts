import { read, sourceFiles } from './sources';

const styles = sourceFiles(['miniprogram'], /\.(scss|css)$/).filter(file => !file.startsWith('miniprogram/design/'));
const withoutComments = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

test('there are styles to check', () => {
  expect(styles.length).toBeGreaterThan(8);
});

test('only the design folder names a colour', () => {
  const named = styles.filter(file => /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(withoutComments(file)));
  expect(named).toEqual([]);
});

test('only the design folder names a size of type', () => {
  const named = styles.filter(file => /font-size:\s*[\d.]+|font:\s[^;]*\d+(px|PX|rpx|rem)/.test(withoutComments(file)));
  expect(named).toEqual([]);
});

test('the contrast of every pair that carries words is at least 4.5, of every border that does something 3', () => {
  const css = read('miniprogram/design/tokens.scss');
  const split = css.indexOf('.elder');
  const tokens = (text: string) =>
    new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = '', value = '']) => [name, value]));
  const standard = tokens(css.slice(0, split));
  const elder = new Map([...standard, ...tokens(css.slice(split))]);
  const words = ['ink', 'ink-2', 'ink-3', 'indigo', 'zhu', 'pine', 'amber', 'ash'].flatMap(ink =>
    ['sheet', 'paper', 'sunken'].map(base => [ink, base]),
  );
  const tinted = [
    ['on-indigo', 'indigo'],
    ['on-indigo-2', 'indigo'],
    ['on-indigo', 'indigo-press'],
    ['indigo', 'indigo-tint'],
    ['zhu', 'zhu-tint'],
    ['pine', 'pine-tint'],
    ['amber', 'amber-tint'],
    ['ash', 'ash-tint'],
    ['sheet', 'ash'],
    ['ink', 'mark'],
    ['sheet', 'ink'],
  ];
  for (const set of [standard, elder]) {
    for (const [ink = '', base = ''] of [...words, ...tinted])
      expect([ink, base, ratio(set, ink, base) >= 4.5]).toEqual([ink, base, true]);
    for (const base of ['sheet', 'paper', 'sunken']) expect(ratio(set, 'edge', base)).toBeGreaterThanOrEqual(3);
  }
});

/** WCAG 2.2 relative luminance and contrast ratio. */
function ratio(tokens: Map<string, string>, a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(name => luminance(tokens.get(name) ?? '')).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
