/** Decided when the bundle is built, so the other branch is left out of it. */
export const inBrowser = process.env.TARO_ENV === 'h5';
