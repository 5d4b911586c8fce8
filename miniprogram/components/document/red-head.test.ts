import { headParts } from './red-head';

test.each([
  ['甲县人民政府办公室文件', ['甲县', '人民政府', '办公室文件']],
  ['甲县人民政府文件', ['甲县', '人民政府文件']],
  ['甲县人力资源和社会保障局文件', ['甲县', '人力资源和', '社会保障局文件']],
  ['教育厅文件', ['教育厅文件']],
])('breaks %s only between its words', (words, parts) => {
  expect(headParts(words)).toEqual(parts);
});
