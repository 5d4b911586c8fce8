import Taro from '@tarojs/taro';

const documentTypes = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const;
type DocumentType = (typeof documentTypes)[number];
const imageTypes = ['jpg', 'jpeg', 'png', 'gif'];

/** `unsupported`: this device has nothing that shows such a file. */
export type Opening = 'opened' | 'unsupported' | 'failed';

async function openOnPhone(url: string, extension: string): Promise<Opening> {
  const type = extension.toLowerCase();
  try {
    if (imageTypes.includes(type)) {
      await Taro.previewImage({ urls: [url] });
      return 'opened';
    }
    const fileType = documentTypes.find(known => known === type) satisfies DocumentType | undefined;
    if (!fileType) return 'unsupported';
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
    if (statusCode !== 200) return 'failed';
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true });
    return 'opened';
  } catch {
    return 'failed';
  }
}

function openInBrowser(url: string): Promise<Opening> {
  openLink(url);
  return Promise.resolve('opened');
}

/**
 * A document opens in WeChat's own viewer, in a browser as the browser likes. Decided here and not by `inBrowser`, so
 * that the browser build leaves out Taro's image viewer: 60 KB.
 */
export const openFile: (url: string, extension: string) => Promise<Opening> =
  process.env.TARO_ENV === 'h5' ? openInBrowser : openOnPhone;

/** Another site, in its own tab; WeChat cannot leave the mini-program, there the address is copied instead. */
export function openLink(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}

/** The address of the page being read, to pass on; only a browser has one. */
export function pageAddress(): string {
  return window.location.href;
}
