import { importsOf, isTest, read, sourceFiles } from './sources';

/** What each kind of file may not reach, and why (docs/handbook.md §1.5). */
const rules: {
  name: string;
  files: (file: string) => boolean;
  forbidden: (imported: string, file: string) => boolean;
}[] = [
  {
    name: 'the mini-program knows contracts, models and the kernel, never the server',
    files: file => file.startsWith('miniprogram/'),
    forbidden: imported => /^(shared\/server|cloudfunctions|localcloud|@cloudbase)(\/|$)/.test(imported),
  },
  {
    name: 'a domain in shared/ imports the kernel, zod, the county and other domains’ models only',
    files: file => /^shared\/(?!server|kernel|county)/.test(file),
    forbidden: (imported, file) => !isAllowedInShared(imported, file.split('/')[1] ?? ''),
  },
  {
    name: 'the kernel imports nothing of ours',
    files: file => file.startsWith('shared/kernel/'),
    forbidden: imported => !imported.startsWith('shared/kernel/') && !/^(zod\/mini|dayjs|chinese-days)/.test(imported),
  },
  {
    name: 'rules import types and other rules only',
    files: file => file.endsWith('.rules.ts'),
    forbidden: imported => !/(\.rules|\/([a-z]+-)?model|kernel\/(time|access))$/.test(imported),
  },
  {
    name: 'only shared/server imports the CloudBase SDK',
    files: file => !file.startsWith('shared/server/') && !file.startsWith('localcloud/'),
    forbidden: imported => imported.startsWith('@cloudbase/'),
  },
  {
    name: 'only repositories open collections',
    files: file =>
      file.startsWith('cloudfunctions/') && !file.endsWith('.repository.ts') && !file.endsWith('collections.ts'),
    forbidden: (imported, file) =>
      imported === 'shared/server/database' && /import (?!type)[^;]*'shared\/server\/database'/.test(read(file)),
  },
  {
    name: 'a repository is used in its own domain only',
    files: file => file.startsWith('cloudfunctions/'),
    forbidden: (imported, file) => /\.repository$/.test(imported) && domainOf(imported) !== domainOf(file),
  },
  {
    name: 'one domain of the mini-program never imports another',
    files: file => /^miniprogram\/(?!components|platform|design|tabs|staff|custom-tab-bar|app)/.test(file),
    forbidden: (imported, file) =>
      /^miniprogram\/[a-z-]+\//.test(imported) &&
      !/^miniprogram\/(components|platform|design)\//.test(imported) &&
      domainOf(imported) !== domainOf(file),
  },
  {
    name: 'components and platform know no domain of the mini-program',
    files: file => /^miniprogram\/(components|platform|design)\//.test(file),
    forbidden: imported => /^miniprogram\/(?!components|platform|design)/.test(imported),
  },
];

function isAllowedInShared(imported: string, domain: string): boolean {
  if (imported.startsWith('zod') || imported.startsWith('shared/kernel/') || imported.startsWith('shared/county/'))
    return true;
  return imported.startsWith(`shared/${domain}/`) || /^shared\/[a-z-]+\/([a-z]+-)?model$/.test(imported);
}

function domainOf(path: string): string | undefined {
  return path.split('/')[1];
}

const production = sourceFiles(['shared', 'cloudfunctions', 'miniprogram', 'localcloud']).filter(file => !isTest(file));

test.each(rules)('$name', ({ files, forbidden }) => {
  const covered = production.filter(files);
  expect(covered.length).toBeGreaterThan(0);
  const broken = covered.flatMap(file =>
    importsOf(file)
      .filter(imported => forbidden(imported, file))
      .map(imported => `${file} → ${imported}`),
  );
  expect(broken).toEqual([]);
});

test('there are no barrel files: what is imported comes from where it is defined', () => {
  const barrels = production.filter(file => {
    const statements = read(file)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .split(';')
      .map(line => line.trim())
      .filter(Boolean);
    return statements.length > 0 && statements.every(statement => /^export .* from /.test(statement));
  });
  expect(barrels).toEqual([]);
});

test('only the platform folder speaks to the phone’s cloud', () => {
  const speakers = production.filter(
    file => file.startsWith('miniprogram/') && /\b(Taro|wx)\.cloud\b/.test(read(file)),
  );
  expect(speakers.filter(file => !file.startsWith('miniprogram/platform/'))).toEqual([]);
});

test('zod is the mini build everywhere', () => {
  const wrong = production.filter(file => importsOf(file).some(imported => /^zod(?!\/mini)/.test(imported)));
  expect(wrong).toEqual([]);
});
