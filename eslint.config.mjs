import eslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const domGlobals = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'navigator',
  'location',
  'fetch',
  'XMLHttpRequest',
  'Intl',
];

export default eslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.localcloud/**'] },
  ...eslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // The phone has no DOM; what the browser build needs of it stands in miniprogram/platform.
      'no-restricted-globals': ['error', ...domGlobals],
    },
  },
  {
    files: ['miniprogram/platform/**/*.{ts,tsx}', 'miniprogram/**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['shared/**/*.ts', 'cloudfunctions/**/*.ts'],
    ignores: ['shared/server/clock.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes from ctx.now.' },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'Time comes from ctx.now.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'Ids come from shared/server/ids.',
        },
      ],
    },
  },
  {
    files: ['localcloud/**/*.ts', 'config/**/*.{ts,mjs}', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
