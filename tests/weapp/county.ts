import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPolicy } from 'cloudfunctions/policy/import-policy.command';
import { seedDemoCounty } from 'localcloud/seed/demo-county';
import { startLocalCloud, type LocalCloud } from 'localcloud/server';
import { LocalDate } from 'shared/kernel/time';
import { parseOfficialDocument } from 'shared/policy/parsing/parse-official-document';
import { sourceFromText } from 'shared/policy/parsing/plain-text';
import { readClock } from 'shared/server/clock';
import { built } from '../support/built';

export type County = LocalCloud;

/** The demo county on a local CloudBase of its own, with the built functions and, where asked for, the built pages. */
export function useCounty({ withPages = false } = {}): () => County {
  let county: County | undefined;
  let dataDir = '';

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'huxiao-county-'));
    const webDir = withPages ? { webDir: built('h5') } : {};
    county = await startLocalCloud({ dataDir, functionsDir: built('cloudfunctions'), ...webDir });
    await seedDemoCounty(county);
  }, 60_000);
  afterAll(async () => {
    await county?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  return () => {
    if (!county) throw new Error('the county has not been set up yet');
    return county;
  };
}

export const VERY_LONG = {
  title: '云溪县政务服务事项标准化管理办法',
  documentNumber: '云政发〔2026〕99号',
  articleCount: 400,
};

/** Publishes a document of four hundred articles, some 40 000 characters: longer than any the county has. */
export async function publishVeryLongDocument(): Promise<void> {
  const { title, documentNumber, articleCount } = VERY_LONG;
  const sentence =
    '各乡镇人民政府和县政府有关部门应当按照职责分工，公开办理条件、申请材料、办理时限和收费依据，并及时更新。';
  const articles = Array.from(
    { length: articleCount },
    (_, index) => `　　第${chineseNumber(index + 1)}条　第${index + 1}项标准。${sentence.repeat((index % 3) + 1)}`,
  );
  const lines = [
    ...['云溪县人民政府文件', '', documentNumber, '', `${title}`, '', ...articles, ''],
    ...['　　　　　　　　　　　　　　　　云溪县人民政府', '　　　　　　　　　　　　　　　　2026年1月8日'],
  ];
  await importPolicy(
    parseOfficialDocument(sourceFromText(lines.join('\n'))),
    {
      subjectCategory: '综合政务/其他',
      normative: true,
      publishedOn: LocalDate.parse('2026-01-09'),
      source: '演示数据',
      attachments: [],
    },
    readClock(),
  );
}

const DIGITS = '零一二三四五六七八九';
function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const text =
    (hundreds > 0 ? `${DIGITS[hundreds]}百` : '') +
    (tens > 0 ? `${hundreds === 0 && tens === 1 ? '' : DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '') +
    (ones > 0 ? DIGITS[ones] : '');
  return text;
}
