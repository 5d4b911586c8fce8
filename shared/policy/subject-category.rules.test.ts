import { isSubjectCategory, subjectClasses, suggestSubjectCategory } from './subject-category.rules';

test('there are the 22 classes of gov.cn', () => {
  expect(subjectClasses).toHaveLength(22);
});

test.each([
  ['2022年示例县政务公开工作要点', '综合政务'],
  ['关于促进高校毕业生等青年就业创业若干措施的通知', '劳动、人事、监察'],
  ['示例县既有住宅加装电梯管理办法', '城乡建设、环境保护'],
  ['关于划定禁止燃放烟花爆竹区域的通告', '市场监管、安全生产监管'],
  ['关于做好义务教育招生入学工作的通知', '科技、教育'],
  ['关于表扬先进的决定', null],
])('%s is proposed for %s', (title, expected) => {
  expect(suggestSubjectCategory(title)).toBe(expected);
});

test('a sub-class belongs to its class', () => {
  expect(isSubjectCategory('科技、教育/教育')).toBe(true);
  expect(isSubjectCategory('别的')).toBe(false);
});
