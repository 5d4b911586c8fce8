// Packages that are published as ES modules only; jest runs CommonJS, so they are compiled on the way in.
const esModules = ['jose', 'mingo'];

const common = {
  rootDir: __dirname,
  // Built output is loaded from disk by the tests that need it, never as a module of ours.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  setupFilesAfterEnv: ['<rootDir>/tests/support/quiet-log.ts'],
  moduleNameMapper: {
    '^(shared|cloudfunctions|localcloud|miniprogram|tests)/(.*)$': '<rootDir>/$1/$2',
    '\\.(scss|css)$': '<rootDir>/tests/support/styles.ts',
  },
};

/** One runner, four sets: `npx jest --selectProjects server`. */
module.exports = {
  projects: [
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/shared/**/*.test.ts',
        '<rootDir>/cloudfunctions/**/*.test.ts',
        '<rootDir>/localcloud/**/*.test.ts',
        '<rootDir>/tests/{architecture,features,fidelity,proof,evaluation,config}/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/miniprogram/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
      },
    },
    { ...common, displayName: 'phone', testEnvironment: 'node', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...common, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
};
