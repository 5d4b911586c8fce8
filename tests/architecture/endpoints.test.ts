import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as account from 'shared/account/contract';
import type { Endpoint } from 'shared/kernel/endpoint';
import * as policy from 'shared/policy/contract';
import { read, root, sourceFiles } from './sources';

const exported: unknown[] = [...Object.values(account), ...Object.values(policy)];
const endpoints = exported.filter(
  (value): value is Endpoint => typeof value === 'object' && value !== null && 'refusals' in value && 'access' in value,
);

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
    expect(read(`cloudfunctions/${domain}/index.ts`)).toContain(`./${useCase}.${kinds[0]}'`);
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
