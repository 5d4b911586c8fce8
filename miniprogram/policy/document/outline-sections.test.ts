import { Anchor, type HeadingLevel, type OutlineEntry } from 'shared/policy/model';
import { outlineSections, sectionOf } from './outline-sections';

const entry = (level: HeadingLevel, number: string, index: number): OutlineEntry => ({
  anchor: Anchor.parse(`h-${index}`),
  level,
  number,
  heading: '',
});

test('puts what lies under a heading of the top level into its section, deeper ones indented', () => {
  const sections = outlineSections([
    entry(1, '一、', 1),
    entry(2, '（一）', 2),
    entry(3, '1.', 3),
    entry(1, '二、', 4),
  ]);
  expect(sections.map(section => section.head?.number)).toEqual(['一、', '二、']);
  expect(sections[0]?.groups.flat().map(line => [line.entry.number, line.depth])).toEqual([
    ['（一）', 0],
    ['1.', 1],
  ]);
});

test('takes the highest level there is for the top', () => {
  expect(outlineSections([entry(3, '第一条', 1), entry(3, '第二条', 2)])).toHaveLength(2);
});

test('folds three hundred articles without chapters into ranges', () => {
  const sections = outlineSections(Array.from({ length: 300 }, (_, index) => entry(3, `第${index + 1}条`, index)));
  expect(sections).toHaveLength(8);
  expect(sections[0]?.range).toBe('第1条 至 第40条');
});

test('never puts more than 60 lines under one node', () => {
  const long = [entry(1, '一、', 0), ...Array.from({ length: 200 }, (_, index) => entry(2, `（${index}）`, index + 1))];
  const [section] = outlineSections(long);
  expect(Math.max(...(section?.groups.map(group => group.length) ?? []))).toBeLessThanOrEqual(60);
});

test('knows the section of an anchor', () => {
  const sections = outlineSections([entry(1, '一、', 1), entry(2, '（一）', 2), entry(1, '二、', 3)]);
  expect(sectionOf(sections, 'h-2')).toBe('h-1');
  expect(sectionOf(sections, null)).toBeNull();
});

test('has no section for a document without headings', () => {
  expect(outlineSections([])).toEqual([]);
});
