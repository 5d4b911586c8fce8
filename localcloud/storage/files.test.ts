import { refusalOf, useTestCloud } from '../test-cloud';

let offsetMs = 0;
const cloud = useTestCloud({ now: () => Date.now() + offsetMs });
const upload = async (cloudPath: string, text: string): Promise<string> =>
  (await cloud().app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID;

test('a file comes back as it was uploaded, under a name of any script', async () => {
  const { app } = cloud();
  const fileID = await upload('政策/附件 1.txt', '内容');
  expect(fileID).toBe('cloud://local.local/政策/附件 1.txt');
  expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('内容');
});

test('a link ends with its time and cannot be made up', async () => {
  const { app } = cloud();
  const fileID = await upload('a/b.txt', 'x');
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  const url = String((fileList as { tempFileURL: string }[])[0]?.tempFileURL);
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url.replace(/sign=..../, 'sign=0000'))).status).toBe(403);
  expect((await fetch(url.replace(/expires=\d/, 'expires=9'))).status).toBe(403);
  expect((await fetch(url, { method: 'PUT', body: 'y' })).status).toBe(403);
  offsetMs = 61_000;
  expect((await fetch(url)).status).toBe(403);
  offsetMs = 0;
});

test('copies and deletes, and says what does not exist', async () => {
  const { app } = cloud();
  const fileID = await upload('from/c.txt', 'copy me');
  await app.copyFile({ fileList: [{ srcPath: 'from/c.txt', dstPath: 'to/c.txt' }] } as never);
  expect(String((await app.downloadFile({ fileID: 'cloud://local.local/to/c.txt' })).fileContent)).toBe('copy me');
  const { fileList } = await app.deleteFile({ fileList: [fileID, 'cloud://local.local/absent'] });
  expect((fileList as { code: string }[]).map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
  expect((await refusalOf(app.downloadFile({ fileID }))).code).toBe('STORAGE_FILE_NONEXIST');
});

test('a request names at most fifty files', async () => {
  const { app } = cloud();
  const fileList = Array.from({ length: 51 }, (_, i) => `cloud://local.local/${i}`);
  expect((await refusalOf(app.deleteFile({ fileList }))).code).toBe('INVALID_PARAM');
  expect((await refusalOf(app.getTempFileURL({ fileList }))).code).toBe('INVALID_PARAM');
  expect((await app.deleteFile({ fileList: fileList.slice(1) })).fileList).toHaveLength(50);
});

test('a path that leaves the storage is refused', async () => {
  expect((await refusalOf(upload('../outside.txt', 'x'))).code).toBe('INVALID_PARAM');
});
