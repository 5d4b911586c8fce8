/** A built mini program, read into memory: what the phone would have downloaded. */
export interface PhonePackage {
  /** Text files by their path in the package. */
  files: Record<string, string>;
  /** Pictures by their path, as data addresses. */
  pictures: Record<string, string>;
  /** The compiled templates: an expression that evaluates to one generator per template. */
  templates: string;
}

export interface TabBarItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface Subpackage {
  root: string;
  pages: string[];
}

export interface AppJson {
  pages: string[];
  subPackages?: Subpackage[];
  subpackages?: Subpackage[];
  window?: PageWindow;
  usingComponents?: Record<string, string>;
  tabBar?: { custom?: boolean; color?: string; selectedColor?: string; backgroundColor?: string; list: TabBarItem[] };
}

export interface PageWindow {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
}

export type PageJson = PageWindow & { component?: boolean; usingComponents?: Record<string, string> };

export const subpackagesOf = (app: AppJson): Subpackage[] => app.subPackages ?? app.subpackages ?? [];

export const pagePathsOf = (app: AppJson): string[] => [
  ...app.pages,
  ...subpackagesOf(app).flatMap(({ root, pages }) => pages.map(page => `${root.replace(/\/$/, '')}/${page}`)),
];

export interface SystemInfo {
  windowWidth: number;
  screenHeight: number;
  statusBarHeight: number;
  pixelRatio: number;
  /** 用户字体大小: what the person set in WeChat; 17 is the usual size. */
  fontSizeSetting: number;
  platform: string;
}

export const USUAL_PHONE: SystemInfo = {
  windowWidth: 390,
  screenHeight: 844,
  statusBarHeight: 44,
  pixelRatio: 2,
  fontSizeSetting: 17,
  platform: 'ios',
};

export const NAVIGATION_BAR_HEIGHT = 44;
export const TAB_BAR_HEIGHT = 50;
