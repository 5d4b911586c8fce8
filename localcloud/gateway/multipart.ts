import { invalidParam } from '../failure';

/** The parts of a multipart/form-data body by name, as bytes; null when it is none. */
export function readMultipart(contentType: string | undefined, body: Buffer): Map<string, Buffer> | null {
  const found = /^multipart\/form-data;.*?\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return null;
  const parts = new Map<string, Buffer>();
  const delimiter = Buffer.from(`--${boundary}`);
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (end < 0) break;
    // Behind the delimiter and before the next one there is a line break.
    const part = body.subarray(start + delimiter.length + 2, end - 2);
    const blank = part.indexOf('\r\n\r\n');
    const name = /\bname="([^"]*)"/i.exec(part.subarray(0, Math.max(0, blank)).toString('utf8'))?.[1];
    if (blank < 0 || name === undefined) throw invalidParam('the multipart request is broken');
    parts.set(name, part.subarray(blank + 4));
    start = end;
  }
  return parts;
}
