import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, screenPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { subpackagesOf, type AppJson } from '../weapp/runtime/package';
import { open, openDocument } from './pages';
import { PHONE, see, visit } from './visit';

const KB = 1024;
/** WeChat allows 2 MB each; these leave room for the features to come. */
const MAIN_PACKAGE_BYTES_MAX = 700 * KB;
const SUBPACKAGE_BYTES_MAX = 500 * KB;
/** On a slow phone line of 1 Mbit/s: a second and a half. */
const FIRST_LOAD_BYTES_MAX = 190 * KB;
const READING_ROUND_TRIPS_MAX = 3;

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
/** What was found, whether or not it is too much. */
const measured: Record<string, number> = {};
afterAll(async () => {
  writeFileSync(screenPath('budgets.json'), `${JSON.stringify(measured, null, 2)}\n`);
  await closeChromium();
});

function bytesOf(folder: string, leaveOut: readonly string[] = []): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !leaveOut.includes(entry.name))
    .reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? bytesOf(path) : statSync(path).size);
    }, 0);
}

describe('the mini program', () => {
  const dist = built('weapp');
  const app: AppJson = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
  const roots = subpackagesOf(app).map(({ root }) => root.replace(/\/$/, ''));

  it(`has a main package of at most ${MAIN_PACKAGE_BYTES_MAX / KB} KB`, () => {
    measured.mainPackageBytes = bytesOf(dist, roots);
    expect(measured.mainPackageBytes).toBeLessThanOrEqual(MAIN_PACKAGE_BYTES_MAX);
  });

  it.each(roots)(`has a subpackage %s of at most ${SUBPACKAGE_BYTES_MAX / KB} KB`, root => {
    const bytes = bytesOf(join(dist, root));
    measured[`subpackage ${root} bytes`] = bytes;
    expect(bytes).toBeLessThanOrEqual(SUBPACKAGE_BYTES_MAX);
  });
});

it(`loads at most ${FIRST_LOAD_BYTES_MAX / KB} KB of script and style until home shows its content`, async () => {
  const visitor = await visit(PHONE);
  const devTools = await visitor.context.newCDPSession(visitor.page);
  const counted = new Map<string, string>();
  let bytes = 0;
  devTools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || type === 'Stylesheet') counted.set(requestId, response.url);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await devTools.send('Network.enable');
  await open(visitor, theCounty(), '/tabs/home/index');
  await see(visitor.page, '最新政策');
  await visitor.close();
  measured.firstLoadBytes = bytes;
  expect(counted.size).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES_MAX);
});

it(`reads a document in at most ${READING_ROUND_TRIPS_MAX} round trips to the database`, async () => {
  const visitor = await visit(PHONE);
  const before = theCounty().invocations.length;
  await openDocument(visitor, theCounty(), '云政办发〔2026〕12号');
  await see(visitor.page, '云政办发〔2026〕12号');
  await visitor.close();
  const readings = theCounty()
    .invocations.slice(before)
    .filter(({ endpoint }) => endpoint === 'policy/get-policy');
  expect(readings).not.toHaveLength(0);
  measured.readingRoundTrips = Math.max(...readings.map(({ roundTrips }) => roundTrips));
  expect(measured.readingRoundTrips).toBeLessThanOrEqual(READING_ROUND_TRIPS_MAX);
});
