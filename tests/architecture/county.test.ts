import { county } from 'shared/county/county';
import { isTest, read, sourceFiles } from './sources';

const CONFIGURATION = 'shared/county/county.json';

test('this county’s name stands in its configuration and nowhere else', () => {
  const files = sourceFiles(
    ['shared', 'cloudfunctions', 'miniprogram', 'localcloud', 'config'],
    /\.(ts|tsx|json|scss|html|mjs)$/,
  );
  // The demo's documents are what such a county would publish.
  const searched = files.filter(
    file => file !== CONFIGURATION && !file.startsWith('localcloud/seed/') && !isTest(file),
  );
  expect(searched.length).toBeGreaterThan(50);
  expect(searched.filter(file => read(file).includes(county.name))).toEqual([]);
});

test('neither do its telephone numbers and agencies', () => {
  const names = [county.contactPhone, county.sponsor, county.undertaker, ...county.agencies.map(({ name }) => name)];
  const files = sourceFiles(['shared', 'cloudfunctions', 'miniprogram'], /\.(ts|tsx)$/).filter(file => !isTest(file));
  expect(files.filter(file => names.some(name => read(file).includes(name)))).toEqual([]);
});
