import { formatClockTime, formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { openPage } from 'miniprogram/platform/navigate';
import { useReadingHistory } from 'miniprogram/platform/reading-history';
import { policyPath } from 'miniprogram/platform/routes';

const SHOWN_MAX = 10;

/** 最近看过 — nothing to show until something was read. */
export function Readings() {
  const readings = useReadingHistory();
  if (readings.length === 0) return null;
  return (
    <Section title="最近看过" note="只记在这台设备上">
      <Card>
        {readings.slice(0, SHOWN_MAX).map(reading => (
          <Row
            key={reading.policyId}
            documentTitle
            title={reading.title}
            note={`${formatLocalDate(localDateOf(reading.readAt))}${formatClockTime(reading.readAt)}看过`}
            onPress={() => openPage(policyPath(reading.policyId))}
          />
        ))}
      </Card>
    </Section>
  );
}
