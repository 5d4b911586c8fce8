import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsOf, everyCollection } from 'tests/support/functions';
import { read, root, sourceFiles } from './sources';

test('every dependency has its sentence', () => {
  const manifest: { dependencies: object; devDependencies: object } = JSON.parse(read('package.json'));
  const text = read('docs/dependencies.md');
  const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(names.filter(name => !text.includes(`\`${name}\``))).toEqual([]);
});

test('every dependency is of one exact version', () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
    read('package.json'),
  );
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test.each(everyCollection.map(collection => [collection.name, collection] as const))(
  'the data model describes %s as it is declared',
  (name, { schemaVersion, indexes, personalData }) => {
    const row = read('docs/data-model.md')
      .split('\n')
      .find(line => line.startsWith(`| \`${name}\` |`));
    expect(row).toBeDefined();
    expect(row).toContain(`| ${schemaVersion} |`);
    expect(row).toContain(`| ${personalData?.what ?? 'no'} |`);
    for (const index of indexes) expect(row).toContain(`\`${index.fields.join(', ')}\``);
  },
);

test('every function declares its collections where the tests find them', () => {
  expect(Object.keys(collectionsOf).sort()).toEqual(readdirSync(join(root, 'cloudfunctions')).sort());
});

test('links between documents lead somewhere', () => {
  const documents = [
    'README.md',
    'README.en.md',
    ...readdirSync(join(root, 'docs'))
      .filter(name => name.endsWith('.md'))
      .map(name => `docs/${name}`),
  ];
  const broken = documents.flatMap(document =>
    [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, link = '']) => join(document, '..', link))
      .filter(path => !existsSync(join(root, path)))
      .map(path => `${document} → ${path}`),
  );
  expect(broken).toEqual([]);
});

test('the lock file names the platform packages of every machine, so that `npm ci` works on each', () => {
  interface Locked {
    version: string;
    optionalDependencies?: Record<string, string>;
  }
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));
  const versions = new Set(
    Object.entries(packages).map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`),
  );
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  );
  const missing = wanted.filter(([name, version]) => /^\d/.test(version) && !versions.has(`${name}@${version}`));
  // `node config/complete-lock.mjs` adds them.
  expect(missing).toEqual([]);
});

test('every identifier of the handbook’s glossary is one of ours', () => {
  const [, glossary = ''] =
    /\| 中文 \| identifier \|[^\n]*\n\|[-| ]+\n([\s\S]*?)\n\n/.exec(read('docs/handbook.md')) ?? [];
  const identifiers = [...glossary.matchAll(/`'?([A-Za-z-]+)'?`/g)].map(([, identifier = '']) => identifier);
  expect(identifiers.length).toBeGreaterThan(25);
  const code = sourceFiles(['shared', 'cloudfunctions', 'miniprogram'], /\.(ts|tsx)$/)
    .map(read)
    .join('\n');
  expect(identifiers.filter(identifier => !code.includes(identifier))).toEqual([]);
});
