/**
 * What WeChat's experience score and package checks allow a page; the numbers of the platform table in
 * 性能与体验 · 体验评分 (developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html).
 */
export const PAGE_LIMITS = {
  /** 页面节点数: fewer than 1000. */
  nodeCountMax: 999,
  /** 节点树深度: fewer than 30. */
  depthMax: 29,
  /** 子节点数: at most 60 under one parent. */
  childCountMax: 60,
  /** setData 数据量: at most 256 KB a call, as UTF-8 JSON. */
  setDataBytesMax: 256 * 1024,
  /** setData 频率: at most 20 a second. */
  setDataCallsPerSecondMax: 20,
  /** Ours: a page shows its content within 20 calls. */
  setDataCallsToFirstContentMax: 20,
} as const;

/** 页面栈最多十层 */
export const PAGE_STACK_MAX = 10;
