import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { formatLocalDate } from 'shared/kernel/time';
import { getFeaturedAnswer, searchFeaturedAnswers, type FeaturedAnswerView } from 'shared/message-board/contract';
import { FeaturedAnswerId } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { classes } from 'miniprogram/components/classes';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Section } from 'miniprogram/components/Section';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { dial } from 'miniprogram/platform/device';
import { openPage, replacePage, usePageParameters } from 'miniprogram/platform/navigate';
import { answersPath, writeMessagePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { AnswerRow } from '../../components/AnswerRow';
import { BasisDocuments } from '../../components/BasisDocuments';
import { basisLine, isInForce } from '../../components/basis-text';
import { Paragraphs } from '../../components/Paragraphs';
import listStyles from '../../components/Lists.module.scss';
import styles from './index.module.scss';

/** 典型政策问答的一条 */
export default function AnswerPage() {
  const answerId = FeaturedAnswerId.safeParse(usePageParameters()['answerId']).data;
  const answer = useEndpoint(
    getFeaturedAnswer,
    useMemo(() => (answerId ? { answerId } : null), [answerId]),
  );
  return (
    <Page
      title="典型政策问答"
      windowTitle={answer.data?.answer.question}
      footer={
        <Button variant="secondary" wide icon="edit" onPress={() => openPage(writeMessagePath)}>
          还是没说清，我要留言
        </Button>
      }
    >
      {answerId ? (
        <PageState of={answer} skeleton="document" failed={{ 'not-found': <Missing /> }}>
          {data => <Reading answer={data.answer} />}
        </PageState>
      ) : (
        <Missing />
      )}
    </Page>
  );
}

function Reading({ answer }: { answer: FeaturedAnswerView }) {
  const { question, agencyName, telephone, basis, publishedOn } = answer;
  return (
    <>
      <View className={styles['head']}>
        <View className="h1" {...headingOf(2)}>
          {question}
        </View>
        <View className={styles['state']}>
          {isInForce(basis) ? (
            <Tag tone="ok" icon="check">
              {basisLine(basis)}
            </Tag>
          ) : (
            <Tag tone="wait">{basisLine(basis)}</Tag>
          )}
          <View className="s ink2">
            {shortAgencyName(agencyName)} · {formatLocalDate(publishedOn)}公开
          </View>
        </View>
      </View>
      <View className={listStyles['columns']}>
        <View className={listStyles['main']}>
          <View className={styles['answer']}>
            <Paragraphs text={answer.answer} />
          </View>
          <Section title="出自哪里">
            <BasisDocuments basis={basis} />
          </Section>
        </View>
        <View className={classes(listStyles['side'], listStyles['raised'])}>
          <Section title="问答复单位">
            <Card padded>
              <View className="strong">{agencyName}</View>
              <View className={styles['call']}>
                <Button
                  variant="secondary"
                  wide
                  icon="phone"
                  label={`打电话${telephone}，${agencyName}`}
                  onPress={() => dial(telephone)}
                >
                  {telephone}
                </Button>
              </View>
            </Card>
          </Section>
          <Related answer={answer} />
        </View>
      </View>
    </>
  );
}

const RELATED_MAX = 3;

/** 接着问: what is asked in like words; where there is nothing, nothing is shown. */
function Related({ answer: { answerId, question } }: { answer: FeaturedAnswerView }) {
  const input = useMemo(() => ({ words: question, pageSize: RELATED_MAX + 1 }), [question]);
  const found = useEndpoint(searchFeaturedAnswers, input).data?.items ?? [];
  const others = found.filter(other => other.answerId !== answerId).slice(0, RELATED_MAX);
  if (others.length === 0) return null;
  return (
    <Section title="接着问">
      <Card>
        {others.map(other => (
          <AnswerRow key={other.answerId} answer={other} />
        ))}
      </Card>
    </Section>
  );
}

function Missing() {
  return (
    <EmptyState
      icon="help"
      title="这条问答不在了"
      actions={<Button onPress={() => replacePage(answersPath())}>看全部问答</Button>}
    >
      依据的文件有变化时会先撤下，核对好再放回来
    </EmptyState>
  );
}
