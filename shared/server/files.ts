import cloudbase from '@cloudbase/node-sdk';

let app: ReturnType<typeof cloudbase.init> | undefined;

function sdk(): ReturnType<typeof cloudbase.init> {
  app ??= cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true });
  return app;
}

/** Keeps a file under `cloudPath`; answers the platform's id for it. The same path again replaces it. */
export async function uploadFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await sdk().uploadFile({ cloudPath, fileContent: content });
  return fileID;
}

const LINK_LIFE_S = 600;

/** A link that opens the file for ten minutes; null when the platform does not have it. */
export async function temporaryLink(fileId: string): Promise<string | null> {
  const { fileList } = await sdk().getTempFileURL({ fileList: [{ fileID: fileId, maxAge: LINK_LIFE_S }] });
  const url = fileList[0]?.tempFileURL;
  return url === undefined || url === '' ? null : url;
}
