import { DocumentNumber, PolicyId } from './model';
import { LocalDate } from '../kernel/time';
import { citationKey, linkKeys, repealOf } from './linking.rules';

const number = (text: string) => DocumentNumber.parse(text);
const oldId = PolicyId.parse('pd_00000000000000000001');
const old = { title: '示例县促进就业若干措施', documentNumber: number('示政办发〔2022〕31号'), repeals: [] };

describe('links between documents', () => {
  test('a citation with a number is found by it, whatever its title', () => {
    const key = citationKey({ title: '另一种写法', documentNumber: old.documentNumber });
    expect(linkKeys(old, [])).toContain(key);
  });

  test('a citation without a number is found by the title of what was issued', () => {
    const notice = { ...old, title: '关于印发《示例县公共租赁住房管理办法》的通知', documentNumber: null };
    expect(linkKeys(notice, [])).toContain(citationKey({ title: '示例县公共租赁住房管理办法', documentNumber: null }));
  });

  test('a citation that names nothing has no key', () => {
    expect(citationKey({ title: null, documentNumber: null })).toBeNull();
  });
});

describe('repeal', () => {
  const repealing = (
    effectiveOn: string | null,
    datedOn: string,
    repeals = [{ title: null, documentNumber: old.documentNumber }],
  ) => ({
    effectiveOn: effectiveOn === null ? null : LocalDate.parse(effectiveOn),
    datedOn: LocalDate.parse(datedOn),
    confirmedRepeals: [],
    linkKeys: linkKeys({ title: '新办法', documentNumber: number('示政办发〔2026〕12号'), repeals }, []),
  });

  test('takes effect with the document that says so', () => {
    expect(repealOf(oldId, old, [repealing('2026-07-01', '2026-06-18')])?.on).toBe('2026-07-01');
    expect(repealOf(oldId, old, [repealing(null, '2026-06-18')])?.on).toBe('2026-06-18');
  });

  test('the first of several counts', () => {
    expect(
      repealOf(oldId, old, [repealing('2026-07-01', '2026-06-18'), repealing('2025-01-01', '2024-12-01')])?.on,
    ).toBe('2025-01-01');
  });

  test('one that was recorded takes effect on the day recorded, and is found by the id alone', () => {
    const confirmedRepeals = [{ policyId: oldId, on: LocalDate.parse('2026-10-01') }];
    const confirmed = {
      ...repealing('2026-07-01', '2026-06-18', []),
      confirmedRepeals,
      linkKeys: linkKeys({ title: '清理决定', documentNumber: null, repeals: [] }, confirmedRepeals),
    };
    expect(repealOf(oldId, old, [confirmed])?.on).toBe('2026-10-01');
    expect(repealOf(PolicyId.parse('pd_00000000000000000002'), old, [confirmed])).toBeNull();
  });

  test('citing is not repealing', () => {
    expect(repealOf(oldId, old, [repealing('2026-07-01', '2026-06-18', [])])).toBeNull();
  });
});
