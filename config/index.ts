import { resolve } from 'node:path';
import type { UserConfigExport } from '@tarojs/cli';
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin';
import { version } from '../package.json';

const root = resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'weapp';

/** `shared/` lies outside the source root: it must be resolved by tsconfig's paths and compiled like our own code. */
const compile = { include: [resolve(root, 'shared')] };

interface Chain {
  resolve: { plugin(name: string): { use(plugin: unknown): unknown } };
  optimization: { splitChunks(options: object): unknown };
}
function webpackChain(chain: Chain): void {
  chain.resolve.plugin('tsconfig-paths').use(new TsconfigPathsPlugin({ configFile: resolve(root, 'tsconfig.json') }));
}

const postcss = {
  // Sizes stay px on every target: the elder version and the text size swap CSS variables, which rpx and rem would scale
  // away from what the person chose.
  pxtransform: { enable: false, config: {} },
  cssModules: {
    enable: true,
    config: { namingPattern: 'module' as const, generateScopedName: '[local]-[hash:base64:5]' },
  },
};

interface Chunk {
  groupsIterable: Iterable<{ origins: readonly { request?: string }[] }>;
}
interface ChunkGraph {
  getModuleChunksIterable(module: unknown): Iterable<Chunk>;
}
const isOfStaff = ({ groupsIterable }: Chunk): boolean =>
  [...groupsIterable].every(({ origins }) => origins.every(({ request = '' }) => request.includes('/staff/pages/')));
const pagesWith = (module: unknown, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean[] =>
  [...chunkGraph.getModuleChunksIterable(module)].map(isOfStaff);

/** What three pages or more use is fetched once, with the first of them; what only staff use, never by residents. */
const splitChunks = {
  chunks: 'async',
  cacheGroups: {
    default: false,
    defaultVendors: false,
    shared: {
      name: 'shared',
      test: (module: unknown, context: { chunkGraph: ChunkGraph }) =>
        pagesWith(module, context).filter(ofStaff => !ofStaff).length >= 3,
      minChunks: 3,
      minSize: 0,
    },
    staff: {
      name: 'staff',
      test: (module: unknown, context: { chunkGraph: ChunkGraph }) => pagesWith(module, context).every(Boolean),
      minChunks: 3,
      minSize: 0,
    },
  },
};

/** Class names are per file, so the order of files decides nothing. */
const miniCssExtractPluginOption = { ignoreOrder: true };

const config: UserConfigExport<'webpack5'> = {
  projectName: 'huxiao',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    resolve(__dirname, 'aria-plugin'),
  ],
  env: {
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    TARO_APP_GATEWAY: JSON.stringify(process.env.TARO_APP_GATEWAY ?? ''),
    TARO_APP_VERSION: JSON.stringify(version),
  },
  mini: { postcss, compile, webpackChain, miniCssExtractPluginOption, optimizeMainPackage: { enable: true } },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss,
    compile,
    webpackChain: (chain: Chain) => {
      webpackChain(chain);
      chain.optimization.splitChunks(splitChunks);
    },
    miniCssExtractPluginOption,
  },
};

export default config;
