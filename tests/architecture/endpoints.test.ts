import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints } from 'tests/support/endpoints';
import { read, root, sourceFiles } from './sources';

test('there are endpoints to check', () => {
  expect(endpoints.length).toBeGreaterThanOrEqual(7);
});

test.each(endpoints.map(endpoint => [endpoint.name, endpoint] as const))(
  '%s has its handler, bound and tested',
  name => {
    const [domain = '', useCase = ''] = name.split('/');
    const kinds = ['command', 'query'].filter(kind =>
      existsSync(join(root, 'cloudfunctions', domain, `${useCase}.${kind}.ts`)),
    );
    expect(kinds).toHaveLength(1);
    // A function of many endpoints binds them group by group, beside its entry.
    const binders = sourceFiles([`cloudfunctions/${domain}`], /(index|-bindings)\.ts$/);
    expect(binders.filter(file => read(file).includes(`./${useCase}.${kinds[0]}'`))).toHaveLength(1);
    const tests = sourceFiles([`cloudfunctions/${domain}`], /\.test\.ts$/);
    expect(tests.some(file => read(file).includes(camelCase(useCase)))).toBe(true);
  },
);

test('names are unique', () => {
  const names = endpoints.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
