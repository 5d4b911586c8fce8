import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { TableBlock } from 'shared/policy/model';
import { Button } from 'miniprogram/components/Button';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Sheet } from 'miniprogram/components/Sheet';
import { roleOf, scrollRegion } from 'miniprogram/platform/accessible';
import { anchorElementId, cellField } from './block-text';
import { inlineRowCount } from './document-chunks';
import { Marked, type Drawing } from './DocumentBlock';
import styles from './DocumentTable.module.scss';

interface Props {
  table: TableBlock;
  drawing: Drawing;
}

/** A table scrolls sideways within the page; a long one shows its beginning and opens alone. */
export function DocumentTable({ table, drawing }: Props) {
  const [alone, setAlone] = useState(false);
  const shownCount = inlineRowCount(table);
  return (
    <View id={anchorElementId(table.anchor)} className={styles['anchor']}>
      {table.caption && (
        <View className={styles['caption']}>
          <Marked block={table} drawing={drawing} field="caption" text={table.caption} />
        </View>
      )}
      <Rows table={table} drawing={drawing} from={0} to={shownCount} />
      {shownCount < table.rows.length && (
        <View className={styles['whole']}>
          <Button variant="secondary" small onPress={() => setAlone(true)}>
            看完整表格，共{table.rows.length}行
          </Button>
        </View>
      )}
      <WholeTable table={table} drawing={drawing} open={alone} onClose={() => setAlone(false)} />
    </View>
  );
}

function WholeTable({ table, drawing, open, onClose }: Props & { open: boolean; onClose: () => void }) {
  const [from, setFrom] = useState(table.headerRowCount);
  const step = Math.max(1, inlineRowCount(table) - table.headerRowCount);
  const to = Math.min(table.rows.length, from + step);
  return (
    <Sheet
      title={table.caption ?? '完整表格'}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="quiet"
            wide
            disabledBecause={from <= table.headerRowCount ? '前面没有了' : undefined}
            onPress={() => setFrom(Math.max(table.headerRowCount, from - step))}
          >
            看前{step}行
          </Button>
          <Button
            variant="secondary"
            wide
            disabledBecause={to >= table.rows.length ? '后面没有了' : undefined}
            onPress={() => setFrom(to)}
          >
            看后{step}行
          </Button>
        </>
      }
    >
      <View className="s ink2" aria-live="polite">
        第{from + 1}–{to}行，共{table.rows.length}行
      </View>
      <Rows table={table} drawing={drawing} from={from} to={to} withHead />
    </Sheet>
  );
}

interface RowsProps extends Props {
  from: number;
  to: number;
  /** Repeats the head above a stretch that does not begin with it. */
  withHead?: boolean;
}

/** Columns that fit a phone side by side do not need to say that more lie to the right. */
const COLUMNS_WITHOUT_HINT = 3;

function Rows({ table, drawing, from, to, withHead }: RowsProps) {
  const head = withHead ? Array.from({ length: table.headerRowCount }, (_, row) => row) : [];
  const rows = [...head, ...Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)];
  const columnCount = table.rows[0]?.length ?? 0;
  return (
    <>
      {columnCount > COLUMNS_WITHOUT_HINT && (
        <View className={styles['hint']}>
          <Icon name="swap" size="s" />
          表格可以左右移动，共{columnCount}列
        </View>
      )}
      <ScrollView scrollX className={styles['scroller']} {...scrollRegion()} aria-label="表格，可以左右移动">
        <View className={styles['table']} {...roleOf('table')} aria-label={table.caption ?? '表格'}>
          {rows.map(row => (
            <View key={row} className={styles['row']} {...roleOf('row')}>
              {table.rows[row]?.map((text, column) => (
                <View
                  key={column}
                  className={classes(
                    styles['cell'],
                    row < table.headerRowCount && styles['head'],
                    isNarrow(text) && styles['narrow'],
                  )}
                  {...roleOf(row < table.headerRowCount ? 'columnheader' : 'cell')}
                >
                  <Marked block={table} drawing={drawing} field={cellField(row, column)} text={text} />
                </View>
              ))}
            </View>
          ))}
        </View>
      </ScrollView>
    </>
  );
}

const NARROW_CHARACTERS_MAX = 5;
/** A few characters stay on one line; longer words get a column wide enough to read. */
function isNarrow(text: string): boolean {
  return text.length <= NARROW_CHARACTERS_MAX;
}
