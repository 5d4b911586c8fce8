import { useRef, type ComponentProps } from 'react';
import { View } from '@tarojs/components';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { focusField, useShortcut } from 'miniprogram/platform/shortcut';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import styles from './SearchPlace.module.scss';

/** The console's search; on a desktop the key / goes there. */
export function SearchPlace(props: ComponentProps<typeof SearchBox>) {
  const wide = useWideWindow();
  const place = useRef<unknown>(null);
  useShortcut('/', () => focusField(place.current));
  return (
    <View
      className={styles['place']}
      ref={(element: unknown) => {
        place.current = element;
      }}
    >
      <SearchBox {...props} />
      {wide && props.words === '' && (
        <View className={styles['key']} aria-hidden="true">
          /
        </View>
      )}
    </View>
  );
}
