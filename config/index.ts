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
/** The subpackages whose pages a chunk belongs to; `tabs` for the pages of the tab bar. */
const rootsOf = ({ groupsIterable }: Chunk): string[] =>
  [...groupsIterable].flatMap(({ origins }) =>
    origins.flatMap(({ request = '' }) => /([a-z-]+)\/(?:pages\/)?[a-z-]+\/index/.exec(request)?.[1] ?? []),
  );
const usersOf = (module: unknown, { chunkGraph }: { chunkGraph: ChunkGraph }): string[] =>
  [...chunkGraph.getModuleChunksIterable(module)].flatMap(rootsOf);

/**
 * What the tab pages share with others is fetched once, with the first of them. What only the pages of one subpackage
 * share comes with that subpackage, what several subpackages share with the first of those: the home page waits for
 * neither, and residents never fetch what is the staff's.
 */
const splitChunks = {
  chunks: 'async',
  cacheGroups: {
    default: false,
    defaultVendors: false,
    shared: {
      name: 'shared',
      test: (module: unknown, context: { chunkGraph: ChunkGraph }) => usersOf(module, context).includes('tabs'),
      minChunks: 3,
      minSize: 0,
    },
    subpackages: {
      name: (_module: unknown, chunks: readonly Chunk[]) => {
        const roots = [...new Set(chunks.flatMap(rootsOf))];
        const [only] = roots;
        if (roots.length === 1 && only !== undefined) return only;
        return roots.includes('staff') ? 'pages-and-staff' : 'pages';
      },
      test: (module: unknown, context: { chunkGraph: ChunkGraph }) => !usersOf(module, context).includes('tabs'),
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
