import type { StaffPlace } from 'shared/account/staff-model';
import { roleTexts } from 'shared/account/staff-texts';
import type { StaffRole } from 'shared/kernel/access';
import type { Places } from './hooks/use-places';

/** 全县、县住建局、政务服务中心（全部窗口） */
export function placeText(place: StaffPlace, places: Places): string {
  switch (place.level) {
    case 'county':
      return '全县';
    case 'agency':
      return places.agencyName(place.agencyId);
    case 'hall': {
      const count = place.counterIds.length;
      return `${places.hallName(place.hallId)}（${count === 0 ? '全部窗口' : `${count}个窗口`}）`;
    }
  }
}

/** 答复人 · 县住建局 */
export function assignmentText({ role, place }: { role: StaffRole; place: StaffPlace }, places: Places): string {
  return `${roleTexts[role]} · ${placeText(place, places)}`;
}
