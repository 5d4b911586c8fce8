import { useState } from 'react';
import type { CollectionSummary, DocumentPage } from '../wire';
import { Empty } from './Empty';
import { Icon } from './Icon';
import { Json } from './Json';
import { useFetched } from './use-fetched';

const PAGE_SIZE = 20;

/** 数据: every collection, its documents, and one of them whole. */
export function Data({ version }: { version: number }) {
  const collections = useFetched<CollectionSummary[]>('/collections', version);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, problem } = collections;
  if (data === null) return problem === null ? null : <Empty title="没有读到数据">{problem}</Empty>;
  const shown = data.find(({ name }) => name === chosen) ?? data.find(({ count }) => count > 0) ?? data[0];
  if (!shown) return <Empty title="还没有集合">函数声明的集合会在这里。</Empty>;
  return (
    <div className="data">
      <nav className="collections" aria-label="集合">
        {data.map(({ name, count }) => (
          <button key={name} type="button" aria-current={name === shown.name} onClick={() => setChosen(name)}>
            <span>{name}</span>
            <b>{count}</b>
          </button>
        ))}
      </nav>
      <Documents key={shown.name} collection={shown} version={version} />
    </div>
  );
}

function Documents({ collection, version }: { collection: CollectionSummary; version: number }) {
  const [skip, setSkip] = useState(0);
  const [row, setRow] = useState<number | null>(null);
  const { name } = collection;
  const asked = `collection=${encodeURIComponent(name)}`;
  const page = useFetched<DocumentPage>(`/documents?${asked}&skip=${skip}`, version);
  const { total, items } = page.data ?? { total: 0, items: [] };
  const shownRow = row ?? items[0]?.row ?? null;
  const document = useFetched<string>(shownRow === null ? null : `/document?${asked}&row=${shownRow}`, version);
  const turn = (by: number): void => {
    setSkip(before => before + by);
    setRow(null);
  };
  return (
    <>
      <section className="documents" aria-label={`${name}的记录`}>
        <div className="documents-head">
          <h2>{name}</h2>
          <p>
            第{collection.schemaVersion}版结构 · {collection.indexCount}个索引
          </p>
        </div>
        {page.data && total === 0 && <p className="hint">还没有记录。</p>}
        <ol>
          {items.map(item => (
            <li key={item.row}>
              <button type="button" aria-current={item.row === shownRow} onClick={() => setRow(item.row)}>
                <code>{item.id}</code>
                <span>{item.excerpt}</span>
              </button>
            </li>
          ))}
        </ol>
        {total > PAGE_SIZE && (
          <div className="pager">
            <button type="button" disabled={skip === 0} onClick={() => turn(-PAGE_SIZE)}>
              <Icon name="back" />
              上一页
            </button>
            <span>
              {skip + 1}–{Math.min(skip + PAGE_SIZE, total)}，共{total}
            </span>
            <button type="button" disabled={skip + PAGE_SIZE >= total} onClick={() => turn(PAGE_SIZE)}>
              下一页
              <Icon name="right" />
            </button>
          </div>
        )}
      </section>
      <section className="document" aria-label="一条记录">
        {document.data !== null && <Json text={document.data} />}
        {document.problem !== null && <p className="hint">这条记录已经不在了。</p>}
      </section>
    </>
  );
}
