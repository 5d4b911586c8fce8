import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter';
import { BUILT_IN_TAGS, createBuiltIn, detailOf, type BuiltInHost } from './built-ins';
import { resolve } from './modules';
import type { AppJson, PageJson, PhonePackage } from './package';

export type { Root };
export type EngineElement = glassEasel.Element;

/** What the engine tells of each setData, of a page or of a component in it. */
export type SetDataListener = (host: glassEasel.GeneralComponent, data: unknown) => void;

export interface Engine {
  space: CodeSpace;
  createRoot(path: string): Root;
}

export interface EngineOptions {
  phonePackage: PhonePackage;
  app: AppJson;
  host: BuiltInHost;
  onSetData: SetDataListener;
  report(problem: string): void;
}

/** WeChat's component engine with the package's templates in it. */
export function createEngine({ phonePackage, app, host, onSetData, report }: EngineOptions): Engine {
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('main', true);
  const components = space.getComponentSpace();
  components.updateComponentOptions({ writeIdToDOM: true });
  for (const [tag, element] of Object.entries(BUILT_IN_TAGS)) components.setGlobalUsingComponent(tag, element);

  addTemplates(space, phonePackage);
  addConfigurations(space, phonePackage.files, app);
  listenToSetData(onSetData);
  glassEasel.addGlobalErrorListener((error: unknown) => {
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  });

  const backend = env.associateBackend(backendOn(host));
  return { space, createRoot: path => backend.createRoot('wx-page-root', space, path) };
}

function addTemplates(space: CodeSpace, { templates }: PhonePackage): void {
  // The compiler's own output: engine code, not the mini program's.
  const groups: Record<string, glassEasel.template.ComponentTemplate['content']> = new Function(
    `return ${templates}`,
  )();
  for (const [path, content] of Object.entries(groups)) {
    space.addCompiledTemplate(path, {
      groupList: groups,
      content,
      fallbackListenerOnNativeNode: true,
    } as glassEasel.template.ComponentTemplate);
  }
}

function addConfigurations(space: CodeSpace, files: Record<string, string>, app: AppJson): void {
  const everywhere = absolute(files, 'app.json', app.usingComponents);
  for (const [name, text] of Object.entries(files)) {
    if (!name.endsWith('.json') || name === 'app.json' || !(name.replace(/json$/, 'wxml') in files)) continue;
    const json: PageJson = JSON.parse(text);
    space.addComponentStaticConfig(name.slice(0, -'.json'.length), {
      ...json,
      usingComponents: { ...everywhere, ...absolute(files, name, json.usingComponents) },
    });
  }
}

const absolute = (files: Record<string, string>, from: string, using: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries(using).map(([tag, path]) => [tag, `/${resolve(files, from, path).replace(/\.js$/, '')}`]),
  );

function listenToSetData(listener: SetDataListener): void {
  const prototype = glassEasel.Component.prototype;
  const setData = prototype.setData;
  prototype.setData = function (data) {
    listener(this, data);
    setData.call(this, data);
  };
}

function backendOn(host: BuiltInHost): glassEasel.CurrentWindowBackendContext {
  const backend = new glassEasel.CurrentWindowBackendContext();
  backend.document = {
    createElement: (tag: string) => createBuiltIn(host, tag),
    createTextNode: (text: string) => host.document.createTextNode(text),
    createDocumentFragment: () => host.document.createDocumentFragment(),
  } as unknown as typeof backend.document;
  backend.onEvent((target, type, detail, options) => {
    const original = (options as { originalEvent?: Event }).originalEvent;
    const event = new glassEasel.Event(type, (original && detailOf(type, original)) ?? detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
  return backend;
}

/** The element of the page that `element` stands for in the browser. */
export const domOf = (element: EngineElement | null): HTMLElement | null =>
  (element?.getBackendElement() as unknown as HTMLElement | null) ?? null;
