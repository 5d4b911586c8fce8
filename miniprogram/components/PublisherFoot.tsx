import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import styles from './PublisherFoot.module.scss';

/** 主办、承办、联系电话；演示的县写明 */
export function PublisherFoot({ updatedOn }: { updatedOn: LocalDate | null }) {
  return (
    <View className={styles['foot']}>
      {updatedOn && <View>政策文件更新到{formatLocalDate(updatedOn)}</View>}
      <View>主办单位：{county.sponsor}</View>
      <View>承办单位：{county.undertaker}</View>
      <View>联系电话：{county.contactPhone}</View>
      {county.demo && <View>演示数据，县名与内容均为虚构</View>}
    </View>
  );
}
