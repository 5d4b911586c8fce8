import * as z from 'zod/mini';
import json from './county.json';

const nonEmpty = z.string().check(z.minLength(1));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Everything that is this county's. Another county changes `county.json` and nothing else. */
export const CountyConfiguration = z.strictObject({
  name: nonEmpty,
  productName: nonEmpty,
  /** An invented county: every screen says 演示. */
  demo: z.boolean(),
  /** 主办单位 */
  sponsor: nonEmpty,
  /** 承办单位 */
  undertaker: nonEmpty,
  contactPhone: nonEmpty,
  /** 政务服务便民热线 */
  hotline: nonEmpty,
  /** 政务服务网 */
  servicePortalUrl: z.nullable(z.url()),
  /** 县政府门户网站 */
  websiteUrl: z.nullable(z.url()),
  /** 常搜 */
  popularSearches: z.array(nonEmpty).check(z.maxLength(8)),
  /** 机关; `code` is the 机关代字 that its 发文字号 begin with. */
  agencies: z.array(z.strictObject({ name: nonEmpty, shortName: nonEmpty, code: nonEmpty })),
  /** 乡镇街道 */
  divisions: z.array(z.strictObject({ name: nonEmpty, kind: z.enum(['town', 'township', 'subdistrict']) })),
  calendar: z.strictObject({
    timeZone: z.literal('Asia/Shanghai'),
    officeHours: z.strictObject({ opensAt: clockTime, closesAt: clockTime }),
  }),
});
export type CountyConfiguration = z.infer<typeof CountyConfiguration>;

export const county: CountyConfiguration = CountyConfiguration.parse(json);

/** 县人社局 for the full name of the county’s bureau; a name the county does not list stays as it is. */
export function shortAgencyName(name: string): string {
  return county.agencies.find(agency => agency.name === name)?.shortName ?? name;
}
