import { useState } from 'react';
import type { PolicyView } from 'shared/policy/contract';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { citedTitle } from 'miniprogram/components/document/citation-links';

const SHOWN_FIRST = 8;
const SHOWN_MAX = 50;

/** 文中提到的文件: those of the library open, the others say that they are not in it. */
export function CitedDocuments({ cites }: { cites: PolicyView['cites'] }) {
  const [whole, setWhole] = useState(false);
  if (cites.length === 0) return null;
  const shown = cites.slice(0, whole ? SHOWN_MAX : SHOWN_FIRST);
  return (
    <Section title="文中提到的文件" note={`${cites.length}件`}>
      <Card>
        {shown.map(({ title, documentNumber, policyId }) => (
          <Row
            key={`${title} ${documentNumber}`}
            title={title ? citedTitle(title) : documentNumber}
            note={
              [title && documentNumber, policyId ? null : '库里没有这一件'].filter(Boolean).join(' · ') || undefined
            }
            documentTitle
            onPress={policyId ? () => openPage(policyPath(policyId)) : undefined}
          />
        ))}
        {cites.length > shown.length && !whole && (
          <Row title={`看其余${cites.length - shown.length}件`} onPress={() => setWhole(true)} />
        )}
      </Card>
    </Section>
  );
}
