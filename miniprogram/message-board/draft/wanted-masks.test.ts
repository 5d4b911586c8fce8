import { maskedText } from 'shared/message-board/masking.rules';
import { foundIn, hiddenIn, MASKS_MAX, piecesOf, placesOf } from './wanted-masks';

const text = '我叫某甲，住和平路12号3栋501室，电话0000-0000199。某甲等答复';
const seen = (chosen: string[], shown: string[]) =>
  maskedText(text, hiddenIn(text, { chosen, shown })).map(part => (part.kind === 'words' ? part.text : part.what));

test('what is found is hidden without being asked for', () => {
  expect(seen([], [])).toEqual(['我叫某甲，住和平路', 'house-number', '，电话', 'telephone', '。某甲等答复']);
});

test('chosen words are hidden wherever they stand', () => {
  expect(seen(['某甲'], [])).toEqual([
    ...['我叫', 'chosen', '，住和平路', 'house-number', '，电话', 'telephone', '。', 'chosen', '等答复'],
  ]);
});

test('a house number can be shown again, a telephone cannot', () => {
  expect(seen([], ['12号3栋501室', '0000-0000199'])).toEqual([
    '我叫某甲，住和平路12号3栋501室，电话',
    'telephone',
    '。某甲等答复',
  ]);
  expect(foundIn(text).map(({ words, liftable }) => [words, liftable])).toEqual([
    ['12号3栋501室', true],
    ['0000-0000199', false],
  ]);
});

test('words that are gone from the text hide nothing, and never more places than can be sent', () => {
  expect(placesOf('别的话', { chosen: ['某甲', ''], shown: ['12号'] })).toEqual({ masks: [], shown: [] });
  expect(placesOf('甲乙'.repeat(60), { chosen: ['甲'], shown: [] }).masks).toHaveLength(MASKS_MAX);
});

test('the pieces to point at end at punctuation, each once', () => {
  expect(piecesOf('我叫某甲，我叫某甲。住在 和平路！')).toEqual(['我叫某甲', '住在', '和平路']);
});
