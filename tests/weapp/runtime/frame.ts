import { NAVIGATION_BAR_HEIGHT, TAB_BAR_HEIGHT, type AppJson, type PageWindow, type SystemInfo } from './package';

/** What WeChat draws around a page: status and navigation bar, capsule, tab bar, toast, dialog. */
export interface Frame {
  /** Adds the window of a page, in front of the others. */
  addWindow(page: PageWindow, isTab: boolean): PageView;
  show(view: PageView, canGoBack: boolean): void;
  setTitle(view: PageView, title: string): void;
  toast(title: string): void;
  hideToast(): void;
  /** Asks, and answers with the index of the button touched. */
  ask(title: string, text: string, buttons: string[]): Promise<number>;
  root: HTMLElement;
}

export interface PageView {
  window: HTMLElement;
  /** The page's own element, which scrolls: `page` in a style sheet. */
  page: HTMLElement;
  title: string;
  config: PageWindow;
  isTab: boolean;
  /** Where the page had scrolled to when it was covered. */
  scrollTop: number;
}

export interface FrameOptions {
  document: Document;
  app: AppJson;
  systemInfo: SystemInfo;
  pictureOf(src: string): string;
  onBack(): void;
  onTab(pagePath: string): void;
}

const FRAME_CSS = `
.phone{position:relative;display:flex;flex-direction:column;height:100%;overflow:hidden;background:#fff;
font:16px/1.4 -apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif}
.phone-header{flex:none;position:relative;z-index:2;text-align:center;font-size:17px;font-weight:600}
.phone-title{display:block;margin:0 100px;line-height:${NAVIGATION_BAR_HEIGHT}px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.phone-back{position:absolute;left:0;bottom:0;width:44px;height:44px;line-height:44px;font-size:26px}
.phone-capsule{position:absolute;z-index:3;right:7px;box-sizing:border-box;width:87px;height:32px;border:1px solid rgba(0,0,0,.15);
border-radius:16px;background:rgba(255,255,255,.6);text-align:center;line-height:28px;letter-spacing:4px;pointer-events:none}
.phone-windows{flex:1;position:relative;min-height:0}
.phone-window{position:absolute;inset:0;transform:translateZ(0);overflow:hidden;background:#fff}
.phone-page{display:block;height:100%;overflow-y:auto;overflow-x:hidden}
.phone-tabs{flex:none;display:flex;height:${TAB_BAR_HEIGHT}px;border-top:1px solid rgba(0,0,0,.1);font-size:12px;text-align:center}
.phone-tab{flex:1;padding-top:4px}
.phone-tab img{display:block;width:24px;height:24px;margin:0 auto 2px}
.phone-toast{position:absolute;z-index:9;left:50%;top:45%;transform:translate(-50%,-50%);padding:12px 16px;border-radius:8px;
background:rgba(40,40,40,.92);color:#fff;pointer-events:none}
.phone-dialog{position:absolute;z-index:8;inset:0;display:flex;align-items:center;background:rgba(0,0,0,.5)}
.phone-dialog>div{margin:0 40px;flex:1;border-radius:12px;background:#fff;text-align:center}
.phone-dialog p{padding:20px}
.phone-dialog button{width:50%;height:52px;border:0;background:none;font-size:17px}
`;

export function createFrame({ document, app, systemInfo, pictureOf, onBack, onTab }: FrameOptions): Frame {
  const make = (className: string, parent: Element, tag = 'div') => {
    const element = document.createElement(tag);
    element.className = className;
    parent.append(element);
    return element;
  };
  make('', document.head, 'style').textContent = FRAME_CSS;
  const root = make('phone', document.body);
  const header = make('phone-header', root);
  header.style.paddingTop = `${systemInfo.statusBarHeight}px`;
  const back = make('phone-back', header);
  back.setAttribute('aria-label', '返回');
  back.textContent = '‹';
  back.addEventListener('click', onBack);
  const title = make('phone-title', header, 'span');
  const capsule = make('phone-capsule', root);
  capsule.setAttribute('aria-hidden', 'true');
  capsule.textContent = '•••◎';
  capsule.style.top = `${systemInfo.statusBarHeight + 6}px`;
  const windows = make('phone-windows', root);
  const tabs = make('phone-tabs', root);
  const hasOwnTabs = app.tabBar !== undefined && !app.tabBar.custom;
  let toast: HTMLElement | null = null;

  const drawTabs = (current: string) => {
    tabs.replaceChildren();
    for (const item of hasOwnTabs ? (app.tabBar?.list ?? []) : []) {
      const isCurrent = item.pagePath === current;
      const tab = make('phone-tab', tabs);
      tab.style.color = (isCurrent ? app.tabBar?.selectedColor : app.tabBar?.color) ?? '';
      const icon = isCurrent ? item.selectedIconPath : item.iconPath;
      if (icon) (make('', tab, 'img') as HTMLImageElement).src = pictureOf(`/${icon.replace(/^\//, '')}`);
      make('', tab, 'span').textContent = item.text;
      tab.addEventListener('click', () => onTab(item.pagePath));
    }
    tabs.style.background = app.tabBar?.backgroundColor ?? '#fff';
  };

  return {
    root,
    addWindow(page, isTab) {
      const config = { ...app.window, ...page };
      const window = make('phone-window', windows);
      const tabHeight = isTab && hasOwnTabs ? TAB_BAR_HEIGHT : 0;
      const headerHeight = config.navigationStyle === 'custom' ? 0 : systemInfo.statusBarHeight + NAVIGATION_BAR_HEIGHT;
      window.style.setProperty('--window-height', `${systemInfo.screenHeight - headerHeight - tabHeight}px`);
      const element = make('phone-page', window);
      return { window, page: element, title: config.navigationBarTitleText ?? '', config, isTab, scrollTop: 0 };
    },
    show(view, canGoBack) {
      for (const window of windows.children)
        (window as HTMLElement).style.display = window === view.window ? '' : 'none';
      view.page.scrollTop = view.scrollTop;
      header.style.display = view.config.navigationStyle === 'custom' ? 'none' : '';
      header.style.background = view.config.navigationBarBackgroundColor ?? '#fff';
      header.style.color = view.config.navigationBarTextStyle === 'white' ? '#fff' : '#000';
      back.style.display = canGoBack ? '' : 'none';
      title.textContent = view.title;
      tabs.style.display = view.isTab && hasOwnTabs ? '' : 'none';
      drawTabs(view.page.dataset.path ?? '');
    },
    setTitle(view, text) {
      view.title = text;
      title.textContent = text;
    },
    toast(text) {
      toast?.remove();
      toast = make('phone-toast', root);
      toast.textContent = text;
    },
    hideToast() {
      toast?.remove();
      toast = null;
    },
    ask(question, text, buttons) {
      const dialog = make('phone-dialog', root);
      const box = make('', dialog);
      make('', box, 'p').textContent = `${question}\n${text}`.trim();
      return new Promise(answer => {
        buttons.forEach((label, index) => {
          const button = make('', box, 'button');
          button.textContent = label;
          button.addEventListener('click', () => {
            dialog.remove();
            answer(index);
          });
        });
      });
    },
  };
}
