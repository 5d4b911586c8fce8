import { masksOf } from './masking.rules';
import { isSafeToPublish, tellingPieces } from './public-words.rules';

const message = '我叫某甲，住和平路12号3栋501室，电话0000-0000199';
const hidden = tellingPieces(message, masksOf(message, { chosen: [{ start: 2, end: 4, kind: 'chosen' }], shown: [] }));
const isSafe = (text: string) => isSafeToPublish(text, { officeTelephones: ['0000-0000115'], hidden });

test.each(['您好，请带身份证到溪东路10号住建局，电话0000-0000115。', '依据云政办发〔2026〕12号第五条，补助8万元。'])(
  'may go out: %s',
  text => {
    expect(isSafe(text)).toBe(true);
  },
);

test.each([
  '某甲您好',
  '请某 甲来一趟',
  '您住的和平路12号3栋501室',
  '我们打了0000-0000199',
  '请联系13900000001',
  '证件号999999199003070012已核对',
])('stays here: %s', text => {
  expect(isSafe(text)).toBe(false);
});
