/** Words that stand in the titles of official documents; WeChat has no dictionary of its own to ask. */
const WORDS =
  `人民 政府 办公室 关于 印发 转发 公布 发布 开展 加强 推进 推动 促进 支持 鼓励 规范 完善 调整 修改 废止 划定 禁止 限制
燃放 烟花 爆竹 区域 城区 城乡 农村 农业 农机 购置 应用 补贴 补助 资金 发放 实施 方案 办法 细则 规定 意见 措施 若干 通知 通告 公告
决定 批复 工作 要点 计划 规划 行动 管理 暂行 试行 高校 毕业生 毕业 青年 就业 创业 求职 困难 灵活 人员 企业 小型 微型 稳岗 扩岗
基本 医疗 养老 保险 缴费 参保 社会 保障 救助 住房 公共 租赁 租金 标准 既有 住宅 加装 电梯 高龄 津贴 义务 教育 阶段 学校 招生 入学
政务 公开 行政 规范性 文件 清理 结果 公路 日常 养护 水利 建设 冬春 农田 见习 基地 安全 生产 环境 保护 生态 交通 运输 卫生 健康
服务 中心 改革 试点 领导 小组 成员 应急 预案 防汛 抗旱 森林 防火 土地 征收 补偿 安置 项目 投资 招标 采购 财政 预算 乡村 振兴
文化 旅游 体育 科技 创新 人才 引进 目录 清单 名单 年度 有关 事项`.split(/\s+/);

/** The places of a title that lie inside a word: a line had better not end there. */
export function placesInsideWords(title: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const word of WORDS) {
    for (let start = title.indexOf(word); start >= 0; start = title.indexOf(word, start + 1)) {
      for (let at = 1; at < word.length; at += 1) inside.add(start + at);
    }
  }
  return inside;
}
