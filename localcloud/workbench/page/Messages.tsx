import type { SentMessage } from '../wire';
import { momentOf } from './beijing';
import { Empty } from './Empty';
import { Icon } from './Icon';
import { deliveryProblemOf, fieldLabelOf } from './texts';
import type { Fetched } from './use-fetched';

interface MessagesProps {
  messages: Fetched<SentMessage[]>;
  nowMs: number;
  onOpen: (page: string) => void;
}

/** 微信消息: as residents would see them among 服务通知, and what WeChat said to each. */
export function Messages({ messages: { data, problem }, nowMs, onOpen }: MessagesProps) {
  if (data === null) return problem === null ? null : <Empty title="没有读到微信消息">{problem}</Empty>;
  if (data.length === 0) {
    return (
      <Empty title="还没有发过微信消息">
        函数发出的订阅消息会照微信里“服务通知”的样子排在这里，连同微信怎么回答的。
      </Empty>
    );
  }
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="微信消息">
      <ol className="messages">
        {data.map(message => (
          <li key={message.number}>
            <Message message={message} nowMs={nowMs} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Message({ message, nowMs, onOpen }: { message: SentMessage } & Pick<MessagesProps, 'nowMs' | 'onOpen'>) {
  const problem = deliveryProblemOf(message);
  const { page, fields } = message;
  return (
    <article className={problem === null ? 'message' : 'message undelivered'}>
      <div className="message-meta">
        <time>{momentOf(Date.parse(message.at), nowMs)}</time>
        <span className={problem === null ? 'tag fine' : 'tag bad'}>{problem ?? '已送到'}</span>
      </div>
      <div className="message-card">
        <div className="message-from">
          <Icon name="mark" />
          户晓
        </div>
        <dl>
          {fields.map(({ key, value }) => (
            <div key={key}>
              <dt>{fieldLabelOf(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {page !== null && (
          <button type="button" className="message-open" onClick={() => onOpen(`/${page.replace(/^\//, '')}`)}>
            进入小程序查看
            <Icon name="right" />
          </button>
        )}
      </div>
      <p className="message-foot">
        模板 {message.templateId || '没有写'} · 收件人 {message.receiver || '没有写'}
        {message.functionName && ` · 函数 ${message.functionName}`}
      </p>
    </article>
  );
}
