import { useState } from 'react';
import type { MyOrganisation } from 'shared/account/acting-contract';
import type { AgentView } from 'shared/account/organisation-contract';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { AgentSheet } from './AgentSheet';
import { EndAgent } from './EndAgent';
import { extentText } from './agent-words';

interface Props {
  organisation: MyOrganisation;
  agents: readonly AgentView[];
  onChanged: () => void;
}

/** 经办人, for whoever manages them. */
export function Agents({ organisation, agents, onChanged }: Props) {
  const [opened, setOpened] = useState<AgentView | null>(null);
  const [ending, setEnding] = useState<AgentView | null>(null);
  const active = agents.filter(({ ended }) => !ended);
  return (
    <Section title="经办人" note={`${active.length}位`}>
      <Card>
        {agents.map(agent => (
          <Row
            key={agent.authorisationId}
            title={agent.mine ? `${agent.label}（我）` : agent.label}
            note={extentText(agent)}
            {...(agent.ended
              ? { end: <Tag tone="mute">已结束</Tag> }
              : agent.mine
                ? {}
                : { onPress: () => setOpened(agent) })}
          />
        ))}
      </Card>
      {opened && (
        <AgentSheet
          key={opened.authorisationId}
          agent={opened}
          longest={organisation.endsOn}
          onClose={() => setOpened(null)}
          onChanged={() => {
            setOpened(null);
            onChanged();
          }}
          onEnd={() => {
            setEnding(opened);
            setOpened(null);
          }}
        />
      )}
      {ending && (
        <EndAgent
          authorisationId={ending.authorisationId}
          question={`收回${ending.label}的授权？`}
          means="收回以后，马上不能再代表企业办理；办过的记录还在。"
          deed="收回授权"
          done="授权收回了"
          onClose={() => setEnding(null)}
          onEnded={onChanged}
        />
      )}
    </Section>
  );
}
