import { copyText } from './device';

/** What became of it: a file in the browser's downloads, or the text on the phone's clipboard. */
export type Saving = 'downloaded' | 'copied' | 'failed';

/** Long enough for the browser to have begun. */
const FREED_AFTER_MS = 10_000;

function download(name: string, text: string): Promise<Saving> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FREED_AFTER_MS);
  return Promise.resolve('downloaded');
}

/** WeChat's viewer opens no JSON; a text on the clipboard can be put anywhere. */
async function copy(_name: string, text: string): Promise<Saving> {
  return (await copyText(text)) ? 'copied' : 'failed';
}

/** Hands a text over for the person to keep. */
export const saveText: (name: string, text: string) => Promise<Saving> =
  process.env.TARO_ENV === 'h5' ? download : copy;
