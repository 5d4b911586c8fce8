import { refusalOf } from 'localcloud/test-cloud';
import { useEnvironment } from './environment';

const environment = useEnvironment();

test('a file is uploaded, linked, downloaded and deleted', async () => {
  const { app, run } = environment();
  const content = Buffer.from('第一行\n第二行');
  const { fileID } = await app.uploadFile({ cloudPath: `fidelity/${run}/附件 1.txt`, fileContent: content });
  expect(fileID).toMatch(new RegExp(`^cloud://[^/]+/fidelity/${run}/附件 1\\.txt$`, 'u'));

  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  expect(fileList).toEqual([expect.objectContaining({ fileID, code: 'SUCCESS' })]);
  const link = await fetch(String(fileList[0]?.tempFileURL));
  expect(Buffer.from(await link.arrayBuffer())).toEqual(content);

  expect((await app.downloadFile({ fileID })).fileContent).toEqual(content);
  expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([
    expect.objectContaining({ fileID, code: 'SUCCESS' }),
  ]);
  expect(await refusalOf(app.downloadFile({ fileID }))).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
});

test('the same path again replaces the file under the same id', async () => {
  const { app, run } = environment();
  const upload = (text: string) => app.uploadFile({ cloudPath: `fidelity/${run}.txt`, fileContent: Buffer.from(text) });
  const { fileID } = await upload('old');
  expect((await upload('new')).fileID).toBe(fileID);
  expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('new');
  await app.deleteFile({ fileList: [fileID] });
});

test('of several files each has its own answer', async () => {
  const { app, run } = environment();
  const { fileID } = await app.uploadFile({ cloudPath: `fidelity/${run}.txt`, fileContent: Buffer.from('x') });
  const absent = fileID.replace(run, `${run}-absent`);
  const links = await app.getTempFileURL({ fileList: [fileID, absent] });
  expect(links.fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
  await app.deleteFile({ fileList: [fileID] });
});

test('a request names at most fifty files', async () => {
  const { app, run } = environment();
  const { fileID } = await app.uploadFile({ cloudPath: `fidelity/${run}.txt`, fileContent: Buffer.from('x') });
  const fileList = Array.from({ length: 51 }, (_, i) => fileID.replace(run, `${run}-${i}`));
  expect(await refusalOf(app.getTempFileURL({ fileList }))).toMatchObject({ code: 'INVALID_PARAM' });
  expect(await refusalOf(app.deleteFile({ fileList }))).toMatchObject({ code: 'INVALID_PARAM' });
  await app.deleteFile({ fileList: [fileID] });
});
